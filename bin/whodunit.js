#!/usr/bin/env node
// The one JavaScript file. A package has the command line bundled beside it; in a clone tsx reads the TypeScript,
// which Node 20 cannot do by itself.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const bundle = new URL('../dist/whodunit.js', import.meta.url);

if (existsSync(bundle)) {
  // From Node 22.8 on, what was compiled at the first start is kept for the next ones. docs/decisions/0226
  module.enableCompileCache?.(join(cacheFolder(process.env), 'iam-whodunit', 'code'));
  await import(bundle.href);
} else {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: false });
  const { run } = await import('../cli/process.ts');
  await run(process);
}

/** Of the user: https://specifications.freedesktop.org/basedir-spec/latest/ */
function cacheFolder({ XDG_CACHE_HOME: named = '', HOME: home = homedir() }) {
  return isAbsolute(named) ? named : join(home, '.cache');
}
