import type { Alert } from '../../alert/alert.ts';
import { alertOfValue } from '../../alert/alert-of.ts';
import { group } from '../../alert/group.ts';
import { type Paint, unpainted } from '../../alert/render/terminal.ts';
import type { Fields } from '../../iam/cloudtrail/fields.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import { messageText } from '../../terminal/message-text.ts';

/** A message of the topic for a terminal, by the ids of its alerts. `events` holds what went to the bus, by id. */
export function textOf(ids: readonly string[], events: ReadonlyMap<string, Fields>, paint: Paint = unpainted): string {
  const alerts = ids.flatMap((id) => alertsOf(id, events.get(id)));
  const messages = group(alerts).map((message) => messageText(message, { reader: defaults, paint }));
  return messages.join('\n\n');
}

function alertsOf(id: string, event: Fields | undefined): readonly Alert[] {
  const alert = alertOfValue(id, event, '');
  return alert.kind === 'left alone' ? [] : [alert];
}
