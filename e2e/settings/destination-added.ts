import { storeWebhook } from '../deployment.ts';
import { noService } from '../moody-slack.ts';
import { deployChanges } from './deploy-changes.ts';
import type { Scene } from './scene.ts';
import { channels, secondParameter } from './second-channel.ts';

/** The new one is told of what waits for another and of what comes, and not of what everybody has. */
export async function destinationAdded({ world, second, happens, waitsFor, isTold }: Scene): Promise<void> {
  const had = await happens('DetachRolePolicy');
  await isTold(had, { slack: 1, second: 0, topic: 1 });
  world.slack.answerWith(noService);
  const waiting = await happens('DetachRolePolicy');
  await waitsFor(world.slack, waiting);
  await storeWebhook(world, secondParameter, second);
  await deployChanges(world, { slack: channels(secondParameter) });
  world.slack.answerWith();
  await isTold(waiting, { slack: 1, second: 1, topic: 1 });
  await isTold(await happens('DetachRolePolicy'), { slack: 1, second: 1, topic: 1 });
  await isTold(had, { slack: 1, second: 0, topic: 1 });
}
