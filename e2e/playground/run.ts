import type { Fields } from '../../iam/cloudtrail/fields.ts';
import { callerEnvironment } from '../cloudtrail/caller-environment.ts';
import { recordedIam } from '../cloudtrail/recorded-iam.ts';
import { deploy } from '../deployment.ts';
import { readyTools } from '../emulator/tools.ts';
import { MissingToolError } from '../missing-tool-error.ts';
import { startWorld, type World } from '../world.ts';
import { howToCall } from './how-to-call.ts';
import { showAlerts } from './show-alerts.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const ending = new AbortController();
// npm hands a Ctrl-C on that the terminal sent already: a second one must not cut the clean end off.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());

try {
  process.stdout.write('Deploying IAM Whodunit to an emulator of AWS on this machine, which takes half a minute.\n\n');
  await play(await startWorld(await readyTools()));
} catch (error) {
  // What Ctrl-C cut off has nothing to say.
  if (!ending.signal.aborted) tell(error);
}

async function play(world: World): Promise<void> {
  const { emulator } = world;
  try {
    const { inbox } = await deploy(world);
    await emulator.enforceIam(true);
    const events = new Map<string, Fields>();
    const iam = await recordedIam(emulator.account, (id, event) => void events.set(id, event));
    process.stdout.write(howToCall(callerEnvironment(world, iam), world.commands));
    await showAlerts({ inbox, events, ended: ending.signal }).finally(() => iam.close());
  } finally {
    await world.end();
  }
}

function tell(error: unknown): void {
  if (!(error instanceof MissingToolError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
