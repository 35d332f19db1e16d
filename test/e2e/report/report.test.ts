import { expect, test } from 'vitest';
import { reportTo } from '../../../e2e/report/report.ts';

test('a check is one line, with what it gives in brackets and why it fails below; the counts follow', async () => {
  const lines: string[] = [];
  const report = reportTo((line) => lines.push(line));
  expect(await report.check('it works', async () => '3 of 3')).toBe('3 of 3');
  expect(await report.check('it is there', async () => ({ is: 'there' }))).toEqual({ is: 'there' });
  expect(await report.check('it fails', () => Promise.reject(new Error('Lost:\ntwo')))).toBeUndefined();
  expect(lines).toEqual(['ok it works (3 of 3)', 'ok it is there', 'not ok it fails\n  Lost:\n  two']);
  report.note('Left out:\na trail');
  expect(lines.slice(3)).toEqual(['# Left out:\n# a trail']);
  expect(report.counts()).toEqual({ passed: 2, failed: 1 });
});
