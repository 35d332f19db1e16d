import { projectRoot } from '../machine/project-root.ts';
import { runCommand } from '../machine/run-command.ts';
import type { Report } from '../report/report.ts';

/** Checks that need no emulator. Each also runs alone: `node --import tsx e2e/oracles/event-ruler/run.ts`. */
const pieces = {
  'oracles/event-ruler': "AWS's own event-ruler agrees with our matcher",
  'oracles/moto': 'moto, another emulator, carries changes of two accounts to the home region in one hop',
  runtime: "the deployed asset works under Lambda's own runtime client",
} as const;

export async function checkPieces(report: Report): Promise<void> {
  for (const [piece, name] of Object.entries(pieces)) await report.check(name, () => lastLineOf(piece));
}

/** The last line of its output: its counts, or why this machine cannot run it. */
async function lastLineOf(piece: string): Promise<string> {
  const args = ['--import', 'tsx', `e2e/${piece}/run.ts`];
  const output = await runCommand({ command: process.execPath, args, env: process.env, cwd: projectRoot });
  return output.trim().split('\n').at(-1) ?? '';
}
