import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isHere } from './cases.ts';
import { countsByFile } from './count.ts';
import { reasons } from './decided.ts';

const title = isHere ? 'judged records' : 'judged records: skipped, since there are none beside the repository';

describe.skipIf(!isHere)(title, () => {
  const counts = isHere ? countsByFile() : {};

  test('there is no alarm that their sources hold to be none', () => {
    const alarms = Object.entries(counts).filter(([, count]) => count['over-alarm'] > 0);
    expect(alarms).toEqual([]);
  });

  test('what their sources hold to be dangerous is noticed, or a reason is written down', () => {
    const gaps = Object.entries(counts).flatMap(([file, { gap }]) => (gap > 0 ? { file, gap } : []));
    // Guests of a Cognito identity pool: who is trusted is judged elsewhere.
    expect(gaps.filter(({ file, gap }) => file !== 'near-miss' || gap > 1)).toEqual([]);
  });

  test('most are judged as their sources judge them', () => {
    const all = Object.values(counts);
    const agree = all.reduce((sum, count) => sum + count.agree, 0);
    expect(agree).toBeGreaterThanOrEqual(250);
  });

  test('docs/judgement.md has these counts, and each reason', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/judgement.md'), 'utf8');
    const rows = Object.entries(counts).map(
      ([file, { agree, decided, gap, 'over-alarm': alarm }]) =>
        `| \`${file}\` | ${agree} | ${decided} | ${gap} | ${alarm} |`,
    );
    for (const row of rows) expect(page).toContain(row);
    for (const reason of reasons) expect(page).toContain(reason);
  });
});
