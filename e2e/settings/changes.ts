import type { Deployment } from '../deployment.ts';
import type { Report } from '../report.ts';
import { retryAtOnce } from '../retry-at-once.ts';
import type { World } from '../world.ts';
import { batchWindowChanged } from './batch-window-changed.ts';
import { destinationAdded } from './destination-added.ts';
import { destinationRemoved } from './destination-removed.ts';
import { floorSet } from './floor-set.ts';
import { openScene, type Scene } from './scene.ts';
import { webhookReplaced } from './webhook-replaced.ts';

/** Each change of docs/operations.md by its name there, in an order in which each finds what it needs. */
export const changes: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  'A webhook is replaced': webhookReplaced,
  'A destination is added': destinationAdded,
  'A destination is removed': destinationRemoved,
  'The batch window is changed': batchWindowChanged,
  'A floor is set': floorSet,
};

/** Changes the settings of the running stack, with IAM enforced. It stands with other settings afterwards. */
export async function checkChanges(report: Report, world: World, deployment: Deployment): Promise<void> {
  const scene = await openScene(world, deployment);
  try {
    for (const [name, change] of Object.entries(changes)) {
      await retryAtOnce(world, deployment);
      await report.check(`settings of a running stack: ${name}`, () => change(scene));
    }
  } finally {
    world.slack.answerWith();
    await scene.close();
  }
}
