import { join } from 'node:path';
import { build } from 'esbuild';
import { aliases, bundling } from '../lib/bundling.ts';

const root = join(import.meta.dirname, '..');

/** Bundles the alert function as it is deployed. */
export function ours(outfile: string): Promise<string> {
  return bundled('lambda/handler.ts', outfile, aliases);
}

/** Bundles the snapshot function as it is deployed. */
export function snapshotFunction(outfile: string): Promise<string> {
  return bundled('lambda/snapshot/handler.ts', outfile, aliases);
}

/** Bundles the floor: the same clients, as they come. */
export function floor(outfile: string): Promise<string> {
  return bundled('bench/floor.ts', outfile, {});
}

/** Bundles what explains and renders events, as the function is. */
export function rendering(outfile: string): Promise<string> {
  return bundled('bench/render-events.ts', outfile, aliases);
}

async function bundled(entry: string, outfile: string, alias: Readonly<Record<string, string>>): Promise<string> {
  const { minify, target, mainFields } = bundling;
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    alias,
    absWorkingDir: root,
    platform: 'node',
    format: 'cjs',
    minify: minify === true,
    target: target ?? 'node24',
    mainFields: [...(mainFields ?? [])],
  });
  return outfile;
}
