import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Figures of one change: milliseconds, and how many claims were made. */
export type AccessFigures = Readonly<{ name: string; milliseconds: number; aim: number; claims: number }>;

/** Compares access before and after usual changes, in a process of its own that is bundled as the function is. */
export async function measureAccess(): Promise<Readonly<{ changes: readonly AccessFigures[]; megabytes: number }>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-access-'));
  try {
    const outfile = join(folder, 'changes.mjs');
    const entry = join(import.meta.dirname, 'access-changes.ts');
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', minify: true });
    return JSON.parse(execFileSync(process.execPath, [outfile], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
