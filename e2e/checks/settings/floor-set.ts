import { noService } from '../../testbed/controlled-slack.ts';
import { channels } from './channels.ts';
import { deployChanges } from './deploy-changes.ts';
import type { TwoChannelStack } from './two-channel-stack.ts';

/** A floor counts also for events that wait in the queue. */
export async function floorSet({
  testbed,
  sendEvent,
  waitUntilRefused,
  expectDeliveries,
}: TwoChannelStack): Promise<void> {
  testbed.slack.answerWith(noService);
  const below = await sendEvent('DetachRolePolicy');
  // In one batch with a graver one it would not be tried: what Slack refuses for good is not asked for the rest.
  await waitUntilRefused(testbed.slack, below);
  const above = await sendEvent('UpdateAssumeRolePolicy.everyone');
  await waitUntilRefused(testbed.slack, above);
  await deployChanges(testbed, { slack: channels().map((channel) => ({ ...channel, security: 'critical' })) });
  testbed.slack.answerWith();
  await expectDeliveries(below, { slack: 0, second: 0, topic: 1 });
  await expectDeliveries(above, { slack: 1, second: 0, topic: 1 });
  await expectDeliveries(await sendEvent('DetachRolePolicy'), { slack: 0, second: 0, topic: 1 });
}
