import { join } from 'node:path';
import type { Report } from '../report.ts';
import { runCommand } from '../run-command.ts';

/** What needs no emulator, and can also be run by itself: `node --import tsx e2e/pattern-oracle/run.ts`. */
const pieces = {
  'pattern-oracle': "AWS's own event-ruler agrees with our matcher",
  runtime: "the deployed asset works under Lambda's own runtime client",
} as const;

export async function checkPieces(report: Report): Promise<void> {
  for (const [piece, name] of Object.entries(pieces)) await report.check(name, () => closingLineOf(piece));
}

/** The counts of the piece, or why this machine cannot run it. */
async function closingLineOf(piece: string): Promise<string> {
  const args = ['--import', 'tsx', `e2e/${piece}/run.ts`];
  const output = await runCommand({ command: process.execPath, args, env: process.env, cwd: root });
  return output.trim().split('\n').at(-1) ?? '';
}

const root = join(import.meta.dirname, '../..');
