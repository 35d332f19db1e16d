import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const nowhere = mkdtempSync(join(tmpdir(), 'iam-whodunit-nowhere-'));
afterAll(() => rmSync(nowhere, { recursive: true }));

test('without Python it says what is missing and ends with 2', async () => {
  const { code, stderr } = await e2e({ ...process.env, PATH: nowhere });
  expect(stderr).toBe(
    'Python 3.10 or newer is missing: npm run e2e needs it, as python3 on the PATH. Debian has it with apt-get install python3-venv openssl.\n',
  );
  expect(code).toBe(2);
});

function e2e(env: NodeJS.ProcessEnv): Promise<{ code: unknown; stderr: string }> {
  const args = ['--import', 'tsx', 'e2e/run.ts'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, _stdout, stderr) =>
      resolve({ code: error?.code, stderr }),
    );
  });
}
