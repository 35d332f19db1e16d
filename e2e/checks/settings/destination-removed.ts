import assert from 'node:assert/strict';
import { textAt } from '../../../iam/cloudtrail/fields.ts';
import { call } from '../../aws/client/account.ts';
import { noService } from '../../testbed/controlled-slack.ts';
import { channels, secondParameter } from './channels.ts';
import { deployChanges } from './deploy-changes.ts';
import type { TwoChannelStack } from './two-channel-stack.ts';

/** What waits only for the removed destination leaves the queue without being delivered. Its parameter stays. */
export async function destinationRemoved({
  testbed,
  second,
  sendEvent,
  waitUntilRefused,
  expectDeliveries,
  expectDeliveriesAcrossDeployment,
}: TwoChannelStack): Promise<void> {
  second.answerWith(noService);
  const waiting = await sendEvent('DetachRolePolicy');
  await waitUntilRefused(second, waiting);
  await deployChanges(testbed, { slack: channels() });
  second.answerWith();
  await expectDeliveriesAcrossDeployment(waiting, { slack: 1, second: 0, topic: 1 });
  await expectDeliveries(await sendEvent('DetachRolePolicy'), { slack: 1, second: 0, topic: 1 });
  const answer = await call(testbed.emulator.account, 'ssm', 'GetParameter', { Name: secondParameter });
  assert.equal(textAt(answer, 'Parameter', 'Name'), secondParameter);
}
