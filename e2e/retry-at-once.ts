import { call } from './aws/account.ts';
import type { Deployment } from './deployment.ts';
import type { World } from './world.ts';

/** What fails comes back after seconds, in the place of minutes. */
export async function retryAtOnce({ emulator }: World, { queueUrl }: Deployment): Promise<void> {
  const Attributes = { VisibilityTimeout: '3' };
  await call(emulator.account, 'sqs', 'SetQueueAttributes', { QueueUrl: queueUrl, Attributes });
}
