import { setTimeout as pause } from 'node:timers/promises';
import type { Alert } from '../../alert/alert.ts';
import { alertOfValue } from '../../alert/alert-of.ts';
import { group } from '../../alert/group.ts';
import { colourFor } from '../../cli/colour.ts';
import { terminal } from '../../cli/format/terminal.ts';
import type { Fields } from '../../iam/cloudtrail/fields.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import type { Inbox } from '../inbox.ts';

type Showing = Readonly<{ inbox: Inbox; events: ReadonlyMap<string, Fields>; ended: AbortSignal }>;

/** Shows each message that comes to the topic, until it is ended. `events` holds what went to the bus, by id. */
export async function showAlerts({ inbox, events, ended }: Showing): Promise<void> {
  while (!ended.aborted) {
    for (const ids of await inbox.messages()) process.stdout.write(textOf(ids, events));
    await pause(500);
  }
}

function textOf(ids: readonly string[], events: ReadonlyMap<string, Fields>): string {
  const alerts = ids.flatMap((id) => alertsOf(id, events.get(id)));
  const view = { reader: defaults, colour: colourFor({ stdout: process.stdout, env: process.env }) };
  return group(alerts)
    .map((message) => `${terminal.text(message, view)}\n\n`)
    .join('');
}

function alertsOf(id: string, event: Fields | undefined): readonly Alert[] {
  const alert = alertOfValue(id, event, '');
  return alert.kind === 'left alone' ? [] : [alert];
}
