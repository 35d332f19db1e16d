import { checkAll } from './checks/all.ts';
import { checkMembers } from './checks/members/members.ts';
import { checkPieces } from './checks/pieces.ts';
import { MissingToolError } from './machine/missing-tool-error.ts';
import { readyTools, type Tools } from './machine/tools.ts';
import { type Report, reportTo } from './report/report.ts';
import { startTestbed, type Testbed } from './testbed/testbed.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

try {
  process.exitCode = await run(await readyTools());
} catch (error) {
  if (!(error instanceof MissingToolError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** The exit code: 0 where every check passed. Stacks have the same names in every shape, so two shapes need two emulators. */
async function run(tools: Tools): Promise<number> {
  const starting = [startTestbed(tools), startTestbed(tools)] as const;
  // The terminal and npm both send a Ctrl-C. The second one must not stop the taking down.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => endWith(starting));
  const [one, other] = await Promise.all(starting);
  const report = reportTo(console.log);
  try {
    report.note(`MiniStack answers on ${one.emulator.account.endpoint} and ${other.emulator.account.endpoint}.`);
    // Most of a run waits: what stands by itself goes on meanwhile.
    await Promise.all([checkAll(report, one), besides(report, other)]);
    if (report.counts().failed > 0) for (const { emulator } of [one, other]) report.note(logOf(emulator));
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
  const { passed, failed } = report.counts();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function besides(report: Report, testbed: Testbed): Promise<void> {
  await checkMembers(report, testbed);
  await checkPieces(report);
}

function logOf(emulator: Testbed['emulator']): string {
  return `The end of MiniStack's log:\n${emulator.logTail()}`;
}

async function endWith(starting: readonly Promise<Testbed>[]): Promise<never> {
  await Promise.allSettled(starting.map(async (each) => (await each).end()));
  process.exit(130);
}
