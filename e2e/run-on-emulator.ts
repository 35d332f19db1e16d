import { type Deployment, deploy } from './deployment.ts';
import { readyTools } from './emulator/tools.ts';
import { missingPrograms } from './missing-programs.ts';
import type { Report } from './report.ts';
import { runPiece } from './run-piece.ts';
import { startWorld, type World } from './world.ts';

type Checks = (report: Report, world: World, deployment: Deployment) => Promise<void>;

/** Runs some of the checks alone, on a stack of their own whose roles are enforced. */
export async function runOnEmulator(name: string, checks: Checks): Promise<void> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const missing = missingPrograms(['python3', 'openssl']);
  const obstacle = missing.length === 0 ? undefined : `${missing.join(' and ')} is not installed`;
  await runPiece({ name, obstacle, checks: (report) => deployed(report, checks) });
}

async function deployed(report: Report, checks: Checks): Promise<void> {
  const world = await startWorld(await readyTools());
  try {
    const deployment = await report.check('cdk bootstrap and cdk deploy', () => deploy(world));
    if (deployment === undefined) return;
    await world.emulator.enforceIam(true);
    await checks(report, world, deployment);
  } finally {
    await world.end();
  }
}
