import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { callersDirectory } from '../../cli/process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { recordOf } from './records.ts';

const launcher = join(import.meta.dirname, '../../bin/whodunit.js');
const line = `${JSON.stringify(recordOf('one'))}\n`;

function run(args: readonly string[], options: Readonly<{ cwd?: string; input?: string }> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], { encoding: 'utf8', ...options });
  return { status, stdout, stderr };
}

function elsewhere(): string {
  const directory = temporaryFolder('whodunit');
  writeFileSync(join(directory, 'one.json'), line);
  // Whatever stands around the caller is none of our business.
  writeFileSync(join(directory, 'tsconfig.json'), 'no JSON');
  return directory;
}

describe('the launcher', () => {
  test('reads files of the directory that it is called in', () => {
    const { status, stdout, stderr } = run(['render', '--format', 'email', 'one.json'], { cwd: elsewhere() });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Subject: .* created user one\n/);
  });

  test('reads what is piped into it, and has the exit code say what it could not read', () => {
    const { status, stdout, stderr } = run(['render'], { cwd: elsewhere(), input: `nonsense\n${line}` });
    expect(status).toBe(1);
    expect(stdout).toContain('kimura created user one');
    expect(stderr).toContain('standard input:1: not JSON');
  });

  test('has exit code 2 for a command line that is wrong', () => {
    expect(run(['rendr']).status).toBe(2);
  });

  test('ends quietly when nobody reads on', () => {
    const many = join(elsewhere(), 'many.jsonl');
    writeFileSync(many, line.repeat(20_000));
    const command = `"${process.execPath}" "${launcher}" render --no-group "${many}" | head -n 1`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '🟡 kimura created user one\n', stderr: '' });
  });
});

test.skipIf(!existsSync('/dev/full'))('a full disk is said in one line, with exit code 1', () => {
  const command = `"${process.execPath}" "${launcher}" render one.json > /dev/full`;
  const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', cwd: elsewhere() });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'The output cannot be written: there is no space left on the disk\n',
  });
});

describe("the caller's directory", () => {
  const root = '/project';

  test('is where the process runs', () => {
    expect(callersDirectory({}, '/home/kimura')).toBe('/home/kimura');
  });

  test('is where npm run was called', () => {
    const env = { npm_lifecycle_event: 'whodunit', INIT_CWD: '/home/kimura' };
    expect(callersDirectory(env, root)).toBe('/home/kimura');
  });

  test('is not where the script was called that called us', () => {
    const env = { npm_lifecycle_event: 'test', INIT_CWD: '/home/kimura' };
    expect(callersDirectory(env, root)).toBe(root);
  });

  test('npm run --silent whodunit finds the files of the directory that it is called in', () => {
    const project = join(import.meta.dirname, '../..');
    const directory = join(project, 'test/cli');
    const args = [
      'run',
      '--silent',
      'whodunit',
      '--',
      'render',
      '--all',
      '--format',
      'json',
      '../fixtures/CreateUser.json',
    ];
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd: directory, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout).eventNames).toEqual(['CreateUser']);
  });
});
