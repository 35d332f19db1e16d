import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives the run a temporary folder of its own, so that what other programs leave in the system's is not taken for
 * ours, and fails the run when a test has left something in it.
 */
export function setup(): () => void {
  const { TMPDIR: before } = process.env;
  const folder = mkdtempSync(join(tmpdir(), 'iam-whodunit-tests-'));
  process.env['TMPDIR'] = folder;
  return () => {
    const left = readdirSync(folder).filter((name) => !isCache(name));
    rmSync(folder, { recursive: true });
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    if (left.length === 0) return;
    // Vitest prints what a teardown throws, and ends with 0 all the same.
    process.exitCode = 1;
    throw new Error(`The tests left ${left.length} behind in the temporary folder: ${left.join(', ')}`);
  };
}

/** tsx keeps what it has compiled for its next process, and so does npm where Node can (22.8 and later). */
function isCache(name: string): boolean {
  return /^tsx-\d+$/.test(name) || name === 'node-compile-cache';
}
