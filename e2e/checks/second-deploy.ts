import { cdk, forEmulator } from '../cdk.ts';
import type { World } from '../world.ts';

/** The same app, deployed again, changes nothing: no name or asset of it depends on the hour or the machine. */
export async function secondDeployChangesNothing(world: World): Promise<void> {
  await cdk(world, 'diff', '--fail', ...forEmulator);
  const said = await cdk(world, 'deploy', '--all', '--require-approval', 'never', ...forEmulator);
  if (!said.includes('(no changes)')) throw new Error(`The CDK did not say "(no changes)":\n${said}`);
}
