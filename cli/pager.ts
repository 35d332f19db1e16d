import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { CommandContext } from './command-context.ts';

/**
 * Gives long output of a terminal to the pager, as git does: $PAGER, else less, which ends at once where all fits on
 * the screen. Where there is no terminal, no pager or none is wanted, the output goes its way. Whoever leaves the
 * pager early closes its input, which is destroyed then.
 */
export async function paged(
  isWanted: boolean,
  context: CommandContext,
  use: (stdout: Writable) => Promise<void>,
): Promise<void> {
  const pager = isWanted && context.stdout.isTTY === true ? await started(context.env) : undefined;
  if (pager?.stdin == null) return await use(context.stdout);
  const ended = once(pager, 'close');
  // What is not read any more is no fault.
  pager.stdin.on('error', () => {});
  await use(pager.stdin);
  pager.stdin.end();
  await ended;
}

/** Undefined where none is wanted, or there is none on this computer. */
async function started(env: CommandContext['env']): Promise<ChildProcess | undefined> {
  const { PAGER: named = 'less', LESS = 'FRX', LV = '-c' } = env;
  if (named === '' || named === 'cat') return undefined;
  const options: SpawnOptions = { stdio: ['pipe', 'inherit', 'inherit'], env: { ...env, LESS, LV } };
  // $PAGER may hold options, which a shell reads; without one, it is told whether there is such a program.
  const pager = /\s/.test(named) ? spawn(named, [], { ...options, shell: true }) : spawn(named, [], options);
  const isStarted = await once(pager, 'spawn').then(
    () => true,
    () => false,
  );
  return isStarted ? pager : undefined;
}
