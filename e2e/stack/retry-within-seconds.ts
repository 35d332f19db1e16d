import { call } from '../aws/client/account.ts';
import type { Testbed } from '../testbed/testbed.ts';
import type { Deployment } from './deployment.ts';

/** A failed event comes back from the queue after three seconds, instead of six minutes. */
export async function retryWithinSeconds({ emulator }: Testbed, { queueUrl }: Deployment): Promise<void> {
  const Attributes = { VisibilityTimeout: '3' };
  await call(emulator.account, 'sqs', 'SetQueueAttributes', { QueueUrl: queueUrl, Attributes });
}
