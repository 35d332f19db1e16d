import { cdk, forEmulator } from '../stack/cdk.ts';
import type { Testbed } from '../testbed/testbed.ts';

/** The same app, deployed a second time, changes nothing: no name or asset of it depends on the time or the machine. */
export async function secondDeployChangesNothing(testbed: Testbed): Promise<void> {
  await cdk(testbed, 'diff', '--fail', ...forEmulator);
  const output = await cdk(testbed, 'deploy', '--all', '--require-approval', 'never', ...forEmulator);
  if (!output.includes('(no changes)')) throw new Error(`The CDK did not say "(no changes)":\n${output}`);
}
