import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../lib/settings/check-settings.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import { blocksOf, pages, textOf } from './pages.ts';

const [, table = ''] = /\| setting \|([\s\S]*?)\n\n/.exec(textOf('docs/settings.md')) ?? [];
const rows = new Map(
  [...table.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(([, name = '', value = '']) => [
    name,
    value.replaceAll('`', ''),
  ]),
);

describe('The table of settings', () => {
  test('names every setting and no other', () => {
    expect([...rows.keys()].sort()).toEqual([...Object.keys(defaults), 'account', 'homeRegion', 'organization'].sort());
  });

  const plain = Object.entries(defaults).filter(([, value]) => typeof value !== 'object');

  test.each(plain)('has the default of %s, which is %s', (name, value) => {
    expect(rows.get(name)).toBe(String(value));
  });
});

describe('Settings shown as an example', () => {
  const examples = pages.flatMap((page) => blocksOf(page, ['ts']).map((block) => [page, block] as const));

  test('are found', () => {
    expect(examples.map(([page]) => page)).toEqual(expect.arrayContaining(['README.md', 'docs/settings.md']));
  });

  test.each(examples)('in %s are settings without a mistake', async (_, block) => {
    const source = `data:text/javascript,${encodeURIComponent(`export default { ${block} };`)}`;
    const { default: settings } = await import(source);
    expect(checkSettings(settings)).toMatchObject(settings);
  });
});
