import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';

let home: string;
const running = new Set<ChildProcess>();
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'iam-whodunit-installed-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(home, { recursive: true });
});

/** A run of its own, which installs half of it and then waits. */
function start(madeOf = 'today') {
  const args = ['--import', 'tsx', join(import.meta.dirname, 'install-in-steps.ts'), home, madeOf];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  running.add(child);
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const says = async () => (await lines.next()).value;
  return {
    says,
    goOn: () => child.stdin.end(),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    exitCode: async () => (await ended)[0],
  };
}

async function installOnce(madeOf?: string): Promise<string> {
  const run = start(madeOf);
  expect(await run.says()).toBe('half installed');
  run.goOn();
  return run.says();
}

function attempts(): readonly string[] {
  return readdirSync(join(home, 'attempts')).map((name) => join(home, 'attempts', name));
}

test('two first runs at once both have the whole of it, and in one place', async () => {
  const one = start();
  expect(await one.says()).toBe('half installed');
  const other = start();
  expect(await other.says()).toBe('half installed');
  one.goOn();
  const folder = await one.says();
  other.goOn();
  expect(await other.says()).toBe(folder);
  expect(readFileSync(join(folder, 'second-half'), 'utf8')).toBe(folder);
  expect(attempts()).toEqual([folder]);
});

test('what a killed run left half installed is not taken for the whole, and goes', async () => {
  const killed = start();
  expect(await killed.says()).toBe('half installed');
  await killed.kill();
  expect(attempts()).toHaveLength(1);
  const folder = await installOnce();
  expect(readFileSync(join(folder, 'second-half'), 'utf8')).toBe(folder);
  expect(attempts()).toEqual([folder]);
});

test('what is installed is not installed again', async () => {
  const folder = await installOnce();
  expect(await start().says()).toBe(folder);
});

test('what is made of something else is installed beside it', async () => {
  const today = await installOnce('today');
  const tomorrow = await installOnce('tomorrow');
  expect([...attempts()].sort()).toEqual([today, tomorrow].sort());
  expect(await start('today').says()).toBe(today);
});

test('what somebody deleted is installed anew', async () => {
  rmSync(await installOnce(), { recursive: true });
  const folder = await installOnce();
  expect(await start().says()).toBe(folder);
});

test('an installation that fails leaves nothing behind, and the run fails', async () => {
  const run = start('nothing');
  expect(await run.says()).toBe('half installed');
  run.goOn();
  expect(await run.exitCode()).toBe(1);
  expect(attempts()).toEqual([]);
  expect(readdirSync(home)).toEqual(['attempts']);
});
