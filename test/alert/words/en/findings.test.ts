import { expect, test } from 'vitest';
import { plain } from '../../../../alert/phrase.ts';
import { sayFindings } from '../../../../alert/words/en/findings.ts';
import type { Finding } from '../../../../iam/findings/finding.ts';

const finding = (title: string, more: Partial<Finding> = {}): Finding => ({
  name: title,
  raises: {},
  en: { title, why: `Why of ${title}.` },
  ...more,
});

test('two findings are explained, the others named', () => {
  const said = sayFindings(['One', 'Two', 'Three', 'Four'].map((title) => finding(title)));
  expect(said.map(plain)).toEqual(['One. Why of One.', 'Two. Why of Two.', 'Also: Three; Four.']);
});

test('what the action itself says is not said again', () => {
  expect(sayFindings([finding('Access removed', { saidByAction: true })])).toEqual([]);
});
