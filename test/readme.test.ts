import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settings } from '../settings.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

function run(command: string): string {
  return execFileSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' }).trimEnd();
}

describe('The README is true', () => {
  test('its example is what the command line prints for that event', () => {
    const [, example] = /```text\n(🟡[\s\S]*?)\n```/.exec(readme) ?? [];
    const printed = run('npm run --silent whodunit -- render demo/story/05-sato-detaches-export-read.json');
    expect(printed.replaceAll('prod (123456789012)', '123456789012')).toBe(example);
  });

  test.each([...readme.matchAll(/^npm run --silent whodunit .*$/gm)].map(([command]) => command))(
    '`%s` works as it stands',
    (command) => {
      expect(run(command)).toContain('sato@example.jp detached managed policy ExportRead');
    },
  );

  test.each([...readme.matchAll(/`?npm (?:run (?:--silent )?)?([a-z0-9]+)/g)].map(([, script]) => script))(
    'the command npm %s exists',
    (script) => {
      expect(['ci', ...Object.keys(scripts)]).toContain(script);
    },
  );

  test('its table of settings names every setting and no other', () => {
    const [, table = ''] = /\| setting \|([\s\S]*?)\n\n/.exec(readme) ?? [];
    const named = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(named.filter((name) => name !== 'account').sort()).toEqual(Object.keys(settings).sort());
  });
});
