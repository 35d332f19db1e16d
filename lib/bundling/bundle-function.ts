import { join } from 'node:path';
import { build } from 'esbuild';
import { inTheirPlace, leaveOut } from './leave-out.ts';

export type BundleOptions = Readonly<{
  /** The TypeScript file of the handler, by its path from the project's root. */
  entry: string;
  outfile: string;
  /** The runtime, for what runs elsewhere than in Lambda. */
  target?: string;
}>;

/** Bundles a function as it is deployed: one minified file with all it needs starts faster than one that loads the SDK of the runtime. */
export async function bundleFunction({ entry, outfile, target = 'node24' }: BundleOptions): Promise<void> {
  await build({
    absWorkingDir: join(import.meta.dirname, '../..'),
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    // @slack/webhook requires modules at run time, which a bundle of ES modules cannot.
    format: 'cjs',
    target,
    mainFields: ['module', 'main'],
    alias: { ...inTheirPlace },
    plugins: [leaveOut],
    logLevel: 'warning',
  });
}
