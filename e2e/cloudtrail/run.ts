import { deploy } from '../deployment.ts';
import { readyTools } from '../emulator/tools.ts';
import { missingPrograms } from '../missing-programs.ts';
import type { Report } from '../report.ts';
import { runPiece } from '../run-piece.ts';
import { startWorld } from '../world.ts';
import { livingAccount } from './living-account.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const missing = missingPrograms(['python3', 'openssl']);
await runPiece({
  name: 'a living account on the emulator',
  obstacle: missing.length === 0 ? undefined : `${missing.join(' and ')} is not installed`,
  checks: onEmulator,
});

async function onEmulator(report: Report): Promise<void> {
  const world = await startWorld(await readyTools());
  try {
    const deployment = await report.check('cdk bootstrap and cdk deploy', () => deploy(world));
    if (deployment === undefined) return;
    await world.emulator.enforceIam(true);
    await livingAccount(report, world, deployment);
  } finally {
    await world.end();
  }
}
