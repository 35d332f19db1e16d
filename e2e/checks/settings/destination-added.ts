import { storeWebhook } from '../../stack/deployment.ts';
import { noService } from '../../testbed/controlled-slack.ts';
import { channels, secondParameter } from './channels.ts';
import { deployChanges } from './deploy-changes.ts';
import type { TwoChannelStack } from './two-channel-stack.ts';

/** The new destination gets what waits for another one and what comes later, but not what all others have. */
export async function destinationAdded({
  testbed,
  second,
  sendEvent,
  waitUntilRefused,
  expectDeliveries,
  expectDeliveriesAcrossDeployment,
}: TwoChannelStack): Promise<void> {
  const had = await sendEvent('DetachRolePolicy');
  await expectDeliveries(had, { slack: 1, second: 0, topic: 1 });
  testbed.slack.answerWith(noService);
  const waiting = await sendEvent('DetachRolePolicy');
  await waitUntilRefused(testbed.slack, waiting);
  await storeWebhook(testbed, secondParameter, second);
  await deployChanges(testbed, { slack: channels(secondParameter) });
  testbed.slack.answerWith();
  await expectDeliveriesAcrossDeployment(waiting, { slack: 1, second: 1, topic: 1 });
  // The old function may still be at work on the emulator, beside the new one.
  await expectDeliveriesAcrossDeployment(await sendEvent('DetachRolePolicy'), { slack: 1, second: 1, topic: 1 });
  await expectDeliveries(had, { slack: 1, second: 0, topic: 1 });
}
