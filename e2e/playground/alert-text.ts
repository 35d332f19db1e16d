import type { Alert } from '../../alert/alert.ts';
import { alertOf, messagesFor, readValue } from '../../alert/pipe.ts';
import { type Paint, unpainted } from '../../alert/render/terminal.ts';
import type { Fields } from '../../iam/cloudtrail/fields.ts';
import { notKept } from '../../iam/state/before.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import { messageText } from '../../terminal/message-text.ts';

/** A message of the topic for a terminal, by the ids of its alerts. `events` holds what went to the bus, by id. */
export function textOf(ids: readonly string[], events: ReadonlyMap<string, Fields>, paint: Paint = unpainted): string {
  const alerts = ids.flatMap((id) => alertsOf(id, events.get(id)));
  const messages = messagesFor(alerts, {}).messages.map((message) => messageText(message, { reader: defaults, paint }));
  return messages.join('\n\n');
}

function alertsOf(id: string, event: Fields | undefined): readonly Alert[] {
  const read = readValue(id, event, '');
  if (read.kind === 'left alone') return [];
  return [read.kind === 'record' ? alertOf(read, notKept) : read];
}
