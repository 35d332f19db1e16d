import { call } from '../aws/client/account.ts';
import type { Testbed } from '../testbed/testbed.ts';
import type { Deployment } from './deployment.ts';

/** What failed comes back from its queue after three seconds, instead of six minutes. */
export async function retryWithinSeconds(
  { emulator }: Testbed,
  { queueUrl, slackQueueUrl }: Deployment,
): Promise<void> {
  const Attributes = { VisibilityTimeout: '3' };
  for (const QueueUrl of [queueUrl, slackQueueUrl])
    await call(emulator.account, 'sqs', 'SetQueueAttributes', { QueueUrl, Attributes });
}
