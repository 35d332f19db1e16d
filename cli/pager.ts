import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import type { CommandContext } from './command-context.ts';

/**
 * Gives long output of a terminal to the pager, as git does: $PAGER, else less, which ends at once where all fits on
 * the screen. Where there is no terminal, no pager or none is wanted, the output goes its way.
 */
export async function paged(
  isWanted: boolean,
  context: CommandContext,
  use: (stdout: Writable) => Promise<void>,
): Promise<void> {
  const pager = context.env['PAGER'] || 'less';
  if (!isWanted || context.stdout.isTTY !== true || pager === 'cat') return await use(context.stdout);
  const less = { ...process.env, LESS: context.env['LESS'] ?? 'FRX' };
  const child = spawn(pager, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: less });
  const ended = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
  // Whoever leaves the pager early closes the pipe: what is not read any more is no fault.
  child.stdin.on('error', () => {});
  await use(child.stdin);
  child.stdin.end();
  await ended;
}
