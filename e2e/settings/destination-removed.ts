import assert from 'node:assert/strict';
import { textAt } from '../../iam/cloudtrail/fields.ts';
import { call } from '../aws/account.ts';
import { noService } from '../moody-slack.ts';
import { deployChanges } from './deploy-changes.ts';
import type { Scene } from './scene.ts';
import { channels, secondParameter } from './second-channel.ts';

/** What waits for the one removed alone leaves the queue untold; its parameter stays. */
export async function destinationRemoved({ world, second, happens, waitsFor, isTold }: Scene): Promise<void> {
  second.answerWith(noService);
  const waiting = await happens('DetachRolePolicy');
  await waitsFor(second, waiting);
  await deployChanges(world, { slack: channels() });
  second.answerWith();
  await isTold(waiting, { slack: 1, second: 0, topic: 1 });
  await isTold(await happens('DetachRolePolicy'), { slack: 1, second: 0, topic: 1 });
  const answer = await call(world.emulator.account, 'ssm', 'GetParameter', { Name: secondParameter });
  assert.equal(textAt(answer, 'Parameter', 'Name'), secondParameter);
}
