import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isHere, judgedIn } from './cases.ts';
import { countsByFile, sumOf } from './count.ts';
import { decided } from './decided.ts';
import { judgementPage } from './page.ts';
import { verdictOn } from './verdict.ts';

const title = isHere ? 'judged records' : 'judged records: skipped, since there are none beside the repository';

describe.skipIf(!isHere)(title, () => {
  const counts = isHere ? countsByFile() : {};
  const filesWith = (verdict: 'gap' | 'over-alarm') =>
    Object.entries(counts).flatMap(([file, count]) => (count[verdict] > 0 ? { file, count } : []));

  test('there is no alarm that their sources hold to be none', () => {
    expect(filesWith('over-alarm')).toEqual([]);
  });

  test('what their sources hold to be dangerous is noticed, or a reason is written down', () => {
    expect(filesWith('gap')).toEqual([]);
  });

  test('most are judged as their sources judge them', () => {
    expect(sumOf(Object.values(counts)).agree).toBeGreaterThanOrEqual(270);
  });

  test('no rule is decided otherwise that is judged as its source judges it', () => {
    const all = judgedIn();
    const idle = decided.flatMap(({ source, rules }) =>
      rules.filter((rule) => {
        const about = all.filter(({ judged }) => judged.source === source && judged.rule === rule);
        return about.length > 0 && about.every(({ judged }) => verdictOn(judged) !== 'decided');
      }),
    );
    expect(idle).toEqual([]);
  });

  test('docs/judgement.md has these counts, and each reason', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/judgement.md'), 'utf8');
    expect(page, 'docs/judgement.md is not current: run `npm run judgement`').toBe(judgementPage());
  });
});
