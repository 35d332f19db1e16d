import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleFunction } from '../lib/bundling/bundle-function.ts';

/** Bundles the alert function as it is deployed. */
export function ours(outfile: string): Promise<string> {
  return bundled('lambda/handler.ts', outfile);
}

/** Bundles the snapshot function as it is deployed. */
export function snapshotFunction(outfile: string): Promise<string> {
  return bundled('lambda/snapshot/handler.ts', outfile);
}

/** Bundles what explains and renders events, as the function is. */
export function rendering(outfile: string): Promise<string> {
  return bundled('bench/render-events.ts', outfile);
}

async function bundled(entry: string, outfile: string): Promise<string> {
  await bundleFunction({ entry, outfile });
  return outfile;
}

/** Bundles the floor: the same clients, as they come. */
export async function floor(outfile: string): Promise<string> {
  await build({
    entryPoints: [join(import.meta.dirname, 'floor.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    target: 'node24',
    mainFields: ['module', 'main'],
  });
  return outfile;
}
