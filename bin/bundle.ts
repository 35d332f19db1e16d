import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Makes the command line one file, which needs nothing installed beside it: what `npm pack` packs. docs/decisions/0226
const outfile = process.argv[2] ?? fileURLToPath(new URL('../dist/whodunit.js', import.meta.url));

await build({
  entryPoints: [fileURLToPath(new URL('whodunit.ts', import.meta.url))],
  outfile,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // Packages of the old module system ask for Node's own modules at run time.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
chmodSync(outfile, 0o755);
