import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const copies: string[] = [];

afterAll(() => Promise.all(copies.map((copy) => rm(copy, { recursive: true }))));

test('wrong settings end the synthesis with exit code 1, a line for each mistake and nothing else', async () => {
  const copy = await copyWith("export const settings = { trail: 'none', batchWindowSeconds: 301 };");
  expect(await runApp(copy)).toEqual({
    code: 1,
    errors: [
      'settings.ts: trail: must be one of "existing", "create", it is "none"',
      'settings.ts: batchWindowSeconds: must be a whole number from 0 to 300, it is 301',
    ],
  });
});

/** The app beside other settings; everything else is what is here. */
async function copyWith(settings: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'whodunit-app-'));
  copies.push(copy);
  await cp(join(root, 'bin'), join(copy, 'bin'), { recursive: true });
  await writeFile(join(copy, 'settings.ts'), settings);
  const linked = ['lib', 'lambda', 'iam', 'node_modules', 'package.json', 'package-lock.json'];
  await Promise.all(linked.map((name) => symlink(join(root, name), join(copy, name))));
  return copy;
}

function runApp(directory: string): Promise<{ code: number; errors: readonly string[] }> {
  return new Promise((done) => {
    const app = execFile('node', ['--import', 'tsx', 'bin/app.ts'], { cwd: directory }, (_, __, stderr) =>
      done({ code: app.exitCode ?? -1, errors: stderr.trim().split('\n') }),
    );
  });
}
