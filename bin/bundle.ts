import { chmodSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

// Makes the command line one file, which needs nothing installed beside it: what `npm pack` packs. docs/decisions/0226
const outfile = process.argv[2] ?? fileURLToPath(new URL('../dist/whodunit.js', import.meta.url));

const options = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
} satisfies BuildOptions;

const chunks = await mkdtemp(join(tmpdir(), 'whodunit-'));
try {
  // In one file, what is loaded on demand keeps all that its packages export. In chunks, only what is used stays.
  await build({
    ...options,
    entryPoints: [fileURLToPath(new URL('whodunit.ts', import.meta.url))],
    outdir: chunks,
    splitting: true,
    mainFields: ['module', 'main'],
  });
  await build({
    ...options,
    entryPoints: [join(chunks, 'whodunit.js')],
    outfile,
    // Packages of the old module system ask for Node's own modules at run time.
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
  });
} finally {
  await rm(chunks, { recursive: true });
}
chmodSync(outfile, 0o755);
