import type { Check } from './check.ts';
import { alarms } from './checks/alarms.ts';
import { credentials } from './checks/credentials.ts';
import { deadLetters } from './checks/dead-letters.ts';
import { eventSources } from './checks/event-sources.ts';
import { alertFunction } from './checks/function.ts';
import { members } from './checks/members.ts';
import { operations } from './checks/operations.ts';
import { queues } from './checks/queues.ts';
import { rules } from './checks/rules.ts';
import { slack } from './checks/slack.ts';
import { snapshot } from './checks/snapshot.ts';
import { stack } from './checks/stack.ts';
import { targets } from './checks/targets.ts';
import { topic } from './checks/topic.ts';
import { trail } from './checks/trail.ts';
import { waiting } from './checks/waiting.ts';
import { webhooks } from './checks/webhooks.ts';

/** docs/decisions/0210: in the order in which an event goes, so that the first thing that is wrong explains those after it. */
const quiet: readonly Check[] = [
  credentials,
  trail,
  stack,
  rules,
  targets,
  queues,
  eventSources,
  alertFunction,
  webhooks,
  topic,
  operations,
  alarms,
  waiting,
  deadLetters,
  snapshot,
  members,
];

/** `sending`: with the check that posts to every channel, after that of the webhooks. */
export function checksFor(sending: boolean): readonly Check[] {
  return sending ? quiet.flatMap((each) => (each === webhooks ? [each, slack] : [each])) : quiet;
}
