import { missingPrograms } from '../machine/missing-programs.ts';
import { readyTools } from '../machine/tools.ts';
import type { Report } from '../report/report.ts';
import { runAlone } from '../report/run-alone.ts';
import { type Deployment, deploy } from '../stack/deployment.ts';
import { startTestbed, type Testbed } from './testbed.ts';

type ChecksOnEmulator = (report: Report, testbed: Testbed, deployment: Deployment) => Promise<void>;

/** Runs some of the checks alone, on a stack of their own whose roles are enforced. */
export async function runOnEmulator(name: string, checks: ChecksOnEmulator): Promise<void> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const missing = missingPrograms(['python3', 'openssl']);
  const obstacle = missing.length === 0 ? undefined : `${missing.join(' and ')} is not installed`;
  await runAlone({ name, obstacle, checks: (report) => deployed(report, checks) });
}

async function deployed(report: Report, checks: ChecksOnEmulator): Promise<void> {
  const testbed = await startTestbed(await readyTools());
  try {
    const deployment = await report.check('cdk bootstrap and cdk deploy', () => deploy(testbed));
    if (deployment === undefined) return;
    await testbed.emulator.enforceIam(true);
    await checks(report, testbed, deployment);
  } finally {
    await testbed.end();
  }
}
