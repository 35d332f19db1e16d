import { noService } from '../moody-slack.ts';
import { deployChanges } from './deploy-changes.ts';
import type { Scene } from './scene.ts';
import { channels } from './second-channel.ts';

/** A floor counts for what waits too. */
export async function floorSet({ world, happens, waitsFor, isTold }: Scene): Promise<void> {
  world.slack.answerWith(noService);
  const below = await happens('DetachRolePolicy');
  const above = await happens('UpdateAssumeRolePolicy.everyone');
  await waitsFor(world.slack, below);
  await deployChanges(world, { slack: channels().map((channel) => ({ ...channel, security: 'critical' })) });
  world.slack.answerWith();
  await isTold(below, { slack: 0, second: 0, topic: 1 });
  await isTold(above, { slack: 1, second: 0, topic: 1 });
  await isTold(await happens('DetachRolePolicy'), { slack: 0, second: 0, topic: 1 });
}
