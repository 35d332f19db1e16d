#!/usr/bin/env node
// The one JavaScript file. A package has the command line bundled beside it; in a clone tsx reads the TypeScript,
// which Node 20 cannot do by itself.
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/whodunit.js', import.meta.url);

if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: false });
  const { run } = await import('../cli/process.ts');
  await run(process);
}
