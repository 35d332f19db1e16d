import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { root, textOf } from './docs/pages.ts';

const readme = textOf('README.md');
const commands = [...readme.matchAll(/^npm run --silent whodunit .*$/gm)].map(([command]) => command);

function run(command: string): string {
  return execFileSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' }).trimEnd();
}

describe('The README is true', () => {
  test('its example is what the first of its commands prints', () => {
    const [, example] = /```text\n(🟠[\s\S]*?)\n```/.exec(readme) ?? [];
    expect(run(commands[0] ?? '').replaceAll('prod (123456789012)', '123456789012')).toBe(example);
  });

  test('its difference in access is what its command prints', () => {
    const [, example] = /```text\n(Lost: [\s\S]*?)\n```/.exec(readme) ?? [];
    expect(run(commands.find((command) => command.includes(' diff ')) ?? '')).toBe(example);
  });

  test.each(commands.filter((command) => command.includes(' render ')))('`%s` works as it stands', (command) => {
    expect(run(command)).toContain('sato@example.jp detached managed policy ExportRead');
  });

  test.each([
    ['actions', 'docs/actions.md'],
    ['findings', 'docs/findings.md'],
  ])('it counts as many %s as %s', (noun, page) => {
    const [, ofReadme] = new RegExp(`\\[(\\d+) ${noun}\\]`).exec(readme) ?? [];
    const [, ofPage] = new RegExp(`(\\d+) ${noun}`).exec(textOf(page)) ?? [];
    expect(ofReadme).toBeDefined();
    expect(ofReadme).toBe(ofPage);
  });
});
