import { setTimeout as pause } from 'node:timers/promises';
import { textAt } from '../../iam/cloudtrail/fields.ts';
import { call } from '../aws/client/account.ts';
import { waitUntil } from '../machine/wait-until.ts';
import type { Testbed } from '../testbed/testbed.ts';
import type { Deployment } from './deployment.ts';

/** What came to each destination since the watch began. */
export type Arrivals = Readonly<{
  /** The ids of the alerts in each message of the topic. */
  topic: readonly (readonly string[])[];
  /** The text of each message of Slack. */
  slack: readonly string[];
}>;

/** Watches both destinations from now on. Messages that are in the inbox already belong to an earlier check. */
export async function watch({ slack }: Testbed, { inbox }: Deployment): Promise<{ look(): Promise<Arrivals> }> {
  await inbox.messages();
  const start = slack.posts.length;
  const topic: (readonly string[])[] = [];
  const look = async (): Promise<Arrivals> => {
    topic.push(...(await inbox.messages()));
    return { topic, slack: slack.posts.slice(start).map(({ payload }) => JSON.stringify(payload)) };
  };
  return { look };
}

/** Waits until the queues that the function reads are empty, twice in a row. */
export async function untilQuiet(testbed: Testbed, { queueUrl, slackQueueUrl }: Deployment): Promise<void> {
  const held = () => Promise.all([queueUrl, slackQueueUrl].map((each) => waiting(testbed, each)));
  const isEmpty = async () => (await held()).every((count) => count === 0);
  const isQuiet = async () => (await isEmpty()) && (await pause(500).then(isEmpty));
  if (await waitUntil(isQuiet, 120_000)) return;
  throw new Error(`The queues still hold ${(await held()).join(' and ')} messages after two minutes.`);
}

const counts = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
];

/** How many messages a queue has: visible, in flight, or kept back for a while. */
export async function waiting({ emulator }: Testbed, QueueUrl: string): Promise<number> {
  const asked = { QueueUrl, AttributeNames: counts };
  const answer = await call(emulator.account, 'sqs', 'GetQueueAttributes', asked);
  return counts.reduce((sum, name) => sum + Number(textAt(answer, 'Attributes', name) ?? Number.NaN), 0);
}
