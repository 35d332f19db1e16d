import { fieldsAt } from '../../../iam/cloudtrail/fields.ts';
import { call } from '../../aws/client/account.ts';
import type { Deployment } from '../../stack/deployment.ts';
import type { Testbed } from '../../testbed/testbed.ts';

/** While `run` runs, a failed event becomes a dead letter after two attempts within seconds, instead of a hundred in ten hours. */
export async function withShortRetries<T>(
  testbed: Testbed,
  { queueUrl, slackQueueUrl }: Deployment,
  run: () => Promise<T>,
): Promise<T> {
  return withShort(testbed, queueUrl, () => withShort(testbed, slackQueueUrl, run));
}

async function withShort<T>({ emulator }: Testbed, QueueUrl: string, run: () => Promise<T>): Promise<T> {
  const set = (Attributes: object) => call(emulator.account, 'sqs', 'SetQueueAttributes', { QueueUrl, Attributes });
  const asked = { QueueUrl, AttributeNames: ['RedrivePolicy', 'VisibilityTimeout'] };
  const usual = fieldsAt(await call(emulator.account, 'sqs', 'GetQueueAttributes', asked), 'Attributes');
  const policy = JSON.parse(String(usual['RedrivePolicy']));
  await set({ VisibilityTimeout: '2', RedrivePolicy: JSON.stringify({ ...policy, maxReceiveCount: 2 }) });
  try {
    return await run();
  } finally {
    await set(usual);
  }
}
