import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

const root = join(import.meta.dirname, '../..');
const packed = ['package.json', 'README.md', 'LICENSE', 'bin/whodunit.js'];

const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8' });

test('the package works from an empty folder, with nothing installed beside it', () => {
  const [from, into] = [temporaryFolder('package'), temporaryFolder('empty')];
  mkdirSync(join(from, 'bin'));
  for (const file of packed) cpSync(join(root, file), join(from, file));
  // As `npm pack` does by its script, but not into the clone that other tests run from.
  run(process.execPath, ['--import', 'tsx', join(root, 'bin/bundle.ts'), join(from, 'dist/whodunit.js')], root);
  const archive = run('npm', ['pack', '--ignore-scripts', '--silent'], from).trim();
  run(
    'npm',
    [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--offline',
      '--cache',
      join(into, '.npm'),
      join(from, archive),
    ],
    into,
  );
  const whodunit = (...args: readonly string[]) => run(join(into, 'node_modules/.bin/whodunit'), args, into);
  expect(whodunit('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  const message = 'User: arn:aws:iam::123456789012:user/kimura is not authorized to perform: s3:getobject';
  expect(JSON.parse(whodunit('why', '--parse', message))).toMatchObject({ verdict: 'denial', action: 's3:GetObject' });
}, 120_000);
