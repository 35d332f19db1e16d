import { setTimeout as pause } from 'node:timers/promises';
import type { SlackStandIn } from '../../standins/slack.ts';
import { paintFor } from '../../terminal/colour.ts';
import { deliveredTo } from './delivered.ts';

/** Shows each message that Slack takes, until it is ended. */
export async function showAlerts(slack: SlackStandIn, ended: AbortSignal): Promise<void> {
  const delivered = deliveredTo(slack, paintFor({ stdout: process.stdout, env: process.env }));
  while (!ended.aborted) {
    for (const text of delivered()) process.stdout.write(`${text}\n\n`);
    await pause(200, undefined, { signal: ended }).catch(() => undefined);
  }
}
