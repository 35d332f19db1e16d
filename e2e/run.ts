import { checkAll } from './check-all.ts';
import { checkPieces } from './checks/pieces.ts';
import { readyTools, type Tools } from './emulator/tools.ts';
import { MissingToolError } from './missing-tool-error.ts';
import { reportTo } from './report.ts';
import { startWorld, type World } from './world.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

try {
  process.exitCode = await run(await readyTools());
} catch (error) {
  if (!(error instanceof MissingToolError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** The exit code: 0 where every check passed. */
async function run(tools: Tools): Promise<number> {
  const starting = startWorld(tools);
  // npm passes a Ctrl-C on that the terminal has sent already: the second must not end the taking down.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => endWith(starting));
  const world = await starting;
  const report = reportTo(console.log);
  try {
    report.note(`MiniStack answers on ${world.emulator.account.endpoint}.`);
    await checkAll(report, world);
    await checkPieces(report);
    if (report.counts().failed > 0) report.note(`MiniStack's last words:\n${world.emulator.lastWords()}`);
  } finally {
    await world.end();
  }
  const { passed, failed } = report.counts();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function endWith(starting: Promise<World>): Promise<never> {
  await starting.then((world) => world.end()).catch(() => undefined);
  process.exit(130);
}
