import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { costsOf, loadOf, sumOf } from '../../simulate/arithmetic.ts';
import { arithmeticTable } from '../../simulate/arithmetic-table.ts';

const page = (name: string) => readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8');

test('docs/scale.md has the table as it is computed', () => {
  expect(page('scale.md')).toContain(arithmeticTable());
});

test.each([
  [1_000, 2, '0.35'],
  [100_000, 5, '12.57'],
])('%i events come to the sum that docs/costs.md has for them', (events, readers, sum) => {
  const ours = sumOf(costsOf(events, { readers, isAcrossAccounts: false }));
  expect(page('costs.md')).toContain(sum);
  expect(Math.abs(ours - Number(sum))).toBeLessThan(0.1);
});

test('a roll-out over a thousand accounts is 50 events a second, and a hundred minutes of posts', () => {
  const { eventsASecond, minutesOfMail, minutesOfSlack } = loadOf(1_000);
  expect([eventsASecond, minutesOfMail, minutesOfSlack]).toEqual([50, 12.5, 100]);
});
