import type { Settings } from '../../../lib/settings/settings.ts';
import { cdk, forEmulator } from '../../stack/cdk.ts';
import type { Testbed } from '../../testbed/testbed.ts';

/** Deploys the running stack with other settings, as `npx cdk deploy` does after an edit of settings.ts. */
export async function deployChanges(testbed: Testbed, changes: Partial<Settings>): Promise<void> {
  const app = [
    '--app',
    'node --import tsx e2e/checks/settings/app.ts',
    '--context',
    `changes=${JSON.stringify(changes)}`,
  ];
  // The CDK's bootstrap roles do not pass MiniStack's enforcement.
  await testbed.emulator.enforceIam(false);
  try {
    await cdk(testbed, 'deploy', '--all', '--require-approval', 'never', ...app, ...forEmulator);
  } finally {
    await testbed.emulator.enforceIam(true);
  }
}
