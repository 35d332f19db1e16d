import { setTimeout as pause } from 'node:timers/promises';
import type { Fields } from '../../iam/cloudtrail/fields.ts';
import { paintFor } from '../../terminal/colour.ts';
import type { Inbox } from '../stack/inbox.ts';
import { textOf } from './alert-text.ts';

type Showing = Readonly<{ inbox: Inbox; events: ReadonlyMap<string, Fields>; ended: AbortSignal }>;

/** Shows each message that comes to the topic, until it is ended. `events` holds what went to the bus, by id. */
export async function showAlerts({ inbox, events, ended }: Showing): Promise<void> {
  const paint = paintFor({ stdout: process.stdout, env: process.env });
  while (!ended.aborted) {
    for (const ids of await inbox.messages()) process.stdout.write(`${textOf(ids, events, paint)}\n\n`);
    await pause(500);
  }
}
