import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changes } from '../../e2e/checks/settings/changes.ts';

test('docs/operations.md has a row for each change of settings that a deployed stack goes through, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
  const [, table = ''] = /\n\| change \|.*\n\|[-|]+\n([\s\S]*?)\n\n/.exec(page) ?? [];
  const rows = [...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, change]) => change);
  expect(rows.sort()).toEqual(Object.keys(changes).sort());
});
