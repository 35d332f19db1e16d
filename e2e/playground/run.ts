import { MissingToolError } from '../machine/missing-tool-error.ts';
import { readyTools } from '../machine/tools.ts';
import { deploy } from '../stack/deployment.ts';
import { startTestbed, type Testbed } from '../testbed/testbed.ts';
import { howToCall } from './how-to-call.ts';
import { openPlayground } from './playground.ts';
import { showAlerts } from './show-alerts.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const ending = new AbortController();
// The terminal and npm both send a Ctrl-C. The second one must not stop the taking down.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());

try {
  process.stdout.write('Deploying IAM Whodunit to an emulator of AWS on this machine, which takes half a minute.\n\n');
  await runPlayground(await startTestbed(await readyTools()));
} catch (error) {
  // Ctrl-C stops commands that are running, whose errors mean nothing then.
  if (!ending.signal.aborted) reportMissingTool(error);
}

async function runPlayground(testbed: Testbed): Promise<void> {
  const { emulator } = testbed;
  try {
    await deploy(testbed, 'as deployed');
    await emulator.enforceIam(true);
    const { aws, environment } = await openPlayground(testbed);
    process.stdout.write(howToCall(environment, testbed.commands));
    await showAlerts(testbed.slack, ending.signal).finally(() => aws.close());
  } finally {
    await testbed.end();
  }
}

function reportMissingTool(error: unknown): void {
  if (!(error instanceof MissingToolError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
