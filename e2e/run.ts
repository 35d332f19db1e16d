import { checkAll } from './checks/all.ts';
import { checkPieces } from './checks/pieces.ts';
import { MissingToolError } from './machine/missing-tool-error.ts';
import { readyTools, type Tools } from './machine/tools.ts';
import { reportTo } from './report/report.ts';
import { startTestbed, type Testbed } from './testbed/testbed.ts';

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
  const starting = startTestbed(tools);
  // The terminal and npm both send a Ctrl-C. The second one must not stop the taking down.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => endWith(starting));
  const testbed = await starting;
  const report = reportTo(console.log);
  try {
    report.note(`MiniStack answers on ${testbed.emulator.account.endpoint}.`);
    await checkAll(report, testbed);
    await checkPieces(report);
    if (report.counts().failed > 0) report.note(`The end of MiniStack's log:\n${testbed.emulator.logTail()}`);
  } finally {
    await testbed.end();
  }
  const { passed, failed } = report.counts();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function endWith(starting: Promise<Testbed>): Promise<never> {
  await starting.then((testbed) => testbed.end()).catch(() => undefined);
  process.exit(130);
}
