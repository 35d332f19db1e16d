import { describe, expect, test } from 'vitest';
import { recordOf } from './records.ts';
import { whodunit } from './whodunit.ts';

const stdin = JSON.stringify(recordOf('one'));

describe('colour', () => {
  const cases = [
    { env: {}, terminal: 'output', coloured: true },
    { env: {}, terminal: undefined, coloured: false },
    { env: { NO_COLOR: '1' }, terminal: 'output', coloured: false },
    { env: { NO_COLOR: '' }, terminal: 'output', coloured: true },
    { env: { TERM: 'dumb' }, terminal: 'output', coloured: false },
    { env: { FORCE_COLOR: '1' }, terminal: undefined, coloured: true },
    { env: { FORCE_COLOR: '0' }, terminal: 'output', coloured: false },
    { env: { FORCE_COLOR: '1', NO_COLOR: '1' }, terminal: 'output', coloured: false },
  ] as const;

  test.each(cases)('with $env on $terminal: $coloured', async ({ env, terminal, coloured }) => {
    const { stdout } = await whodunit(['render'], { stdin, env, ...(terminal && { terminal }) });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });

  test('only adds: without it every word is the same', async () => {
    const plain = await whodunit(['render'], { stdin });
    const coloured = await whodunit(['render'], { stdin, env: { FORCE_COLOR: '1' } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is made of them
    expect(coloured.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });
});
