import type { Settings } from '../../lib/settings/settings.ts';
import { cdk, forEmulator } from '../cdk.ts';
import type { World } from '../world.ts';

/** Deploys the running stack with other settings, as `npx cdk deploy` does after an edit of settings.ts. */
export async function deployChanges(world: World, changes: Partial<Settings>): Promise<void> {
  const app = ['--app', 'node --import tsx e2e/settings/app.ts', '--context', `changes=${JSON.stringify(changes)}`];
  // The CDK's bootstrap roles do not pass MiniStack's enforcement.
  await world.emulator.enforceIam(false);
  try {
    await cdk(world, 'deploy', '--all', '--require-approval', 'never', ...app, ...forEmulator);
  } finally {
    await world.emulator.enforceIam(true);
  }
}
