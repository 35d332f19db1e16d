import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { recordOf } from './records.ts';
import { whodunit } from './whodunit.ts';

const stdin = ['one', 'two'].map((user) => JSON.stringify(recordOf(user))).join('\n');
const hold = [{ reason: 'trial\u202euser', target: 'one' }];

function settingsFile(content: unknown): Readonly<{ directory: string; file: string }> {
  const directory = temporaryFolder('whodunit');
  writeFileSync(join(directory, 'trial.json'), typeof content === 'string' ? content : JSON.stringify(content));
  return { directory, file: 'trial.json' };
}

test.each([
  { hold: hold.map((rule) => ({ ...rule, reason: 'trial' })) },
  { settings: { hold: [{ reason: 'trial', target: 'one' }] } },
])('what a rule would hold back is named with the rule and its reason, and not rendered: %j', async (content) => {
  const { directory, file } = settingsFile(content);
  const { code, stdout, stderr } = await whodunit(['render', '--settings', file, '--format', 'email'], {
    stdin,
    directory,
  });
  expect(code).toBe(0);
  expect(stdout).toContain('created user two');
  expect(stdout).not.toContain('created user one');
  expect(stderr).toMatch(/^Held back by hold\[0\] \(trial\): .*created user one \[.+\]\n1 alert would not be sent/);
});

test('--no-hold renders it all the same', async () => {
  const { directory, file } = settingsFile({ hold: [{ reason: 'trial', target: 'one' }] });
  const { stdout, stderr } = await whodunit(['render', '--settings', file, '--no-hold', '--no-group'], {
    stdin,
    directory,
  });
  expect(stdout).toContain('created user one');
  expect(stderr).toBe('');
});

test('settings that are wrong are told with their file, and nothing is rendered', async () => {
  for (const [content, said] of [
    [{ hold }, 'trial.json: hold[0].reason: must be a reason of 1 to 200 characters on one line'],
    ['{', 'whodunit: --settings trial.json is not JSON: '],
  ] as const) {
    const { directory, file } = settingsFile(content);
    const { code, stdout, stderr } = await whodunit(['render', '--settings', file], { stdin, directory });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.startsWith(said)).toBe(true);
  }
  const { code, stderr } = await whodunit(['render', '--settings', 'absent.json'], { stdin });
  expect({ code, said: stderr.split('\n')[0] }).toEqual({
    code: 2,
    said: 'whodunit: --settings absent.json: there is no such file',
  });
});
