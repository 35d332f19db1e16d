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
    const [first = ''] = commands.filter((command) => command.includes(' render '));
    expect(run(first).replaceAll('prod (123456789012)', '123456789012')).toBe(example);
  });

  test('its hunt is what its command prints, but for how long ago it was', () => {
    const [, example] = /```text\n(Role billing-export was refused [\s\S]*?)\n```/.exec(readme) ?? [];
    const said = run(commands.find((command) => command.includes(' why ')) ?? '');
    const timeless = (text = '') =>
      text.replaceAll('prod (123456789012)', '123456789012').replace(/^\d+ \w+ ago\.$/m, 'some time ago.');
    expect(timeless(said)).toBe(timeless(example));
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
