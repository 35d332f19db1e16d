import { fieldsAt } from '../../iam/cloudtrail/fields.ts';
import { call } from '../aws/account.ts';
import type { Deployment } from '../deployment.ts';
import type { World } from '../world.ts';

/** Has a failed event become a dead letter after two attempts within seconds, in the place of a hundred in ten hours. */
export async function whileHurried<T>(
  { emulator }: World,
  { queueUrl: QueueUrl }: Deployment,
  run: () => Promise<T>,
): Promise<T> {
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
