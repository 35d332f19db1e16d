import { expect, test } from 'vitest';
import { isActionName } from '../../iam/action-name.ts';
import { iamEntries, partEntries } from '../../iam/entries.ts';

test('every entry of the catalogues and every variant is the name of an action', () => {
  const names = [...iamEntries, ...partEntries].flatMap(({ name, action: { variants = [] } }) => [
    name,
    ...variants.map((variant) => `${name}.${variant.name}`),
  ]);
  expect(names.filter((name) => !isActionName(name))).toEqual([]);
});

test.each([
  '',
  'constructor',
  'toString',
  'ListUsers',
  'UpdateUser.',
  'UpdateUser.nothing',
  'UpdateUser.renamed.twice',
])('“%s” is the name of no action', (name) => {
  expect(isActionName(name)).toBe(false);
});
