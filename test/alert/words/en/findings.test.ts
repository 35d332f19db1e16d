import { describe, expect, test } from 'vitest';
import { findingPoints, gravestOf } from '../../../../alert/content/findings.ts';
import { plain } from '../../../../alert/phrase.ts';
import { findingTexts } from '../../../../alert/words/en/findings/texts.ts';
import { sayPoint } from '../../../../alert/words/en/point.ts';
import { accessRemoved } from '../../../../iam/findings/access-removed.ts';
import { findings } from '../../../../iam/findings/findings.ts';
import { mfaWeakened } from '../../../../iam/findings/mfa-weakened.ts';
import { partnerActed } from '../../../../iam/findings/partner-acted.ts';
import { rootSessionUsed } from '../../../../iam/findings/root-session-used.ts';
import { rootUserUsed } from '../../../../iam/findings/root-user-used.ts';

const place = { timeZone: 'UTC', accountNames: {} };

test('two findings are explained, the others named', () => {
  const points = findingPoints([mfaWeakened, rootUserUsed, partnerActed, rootSessionUsed]);
  expect(points.map((point) => plain(sayPoint(point, place)))).toEqual([
    'MFA weakened. One factor less stands between a stolen password and the account.',
    'Root user used. No policy in the account limits the root user, and few tasks need it.',
    'Also: Partner acted through a delegation; Root session used.',
  ]);
});

test('what the action itself says is not said again', () => {
  expect(findingPoints([accessRemoved])).toEqual([]);
});

test('the next step is that of the gravest finding which is said', () => {
  expect(gravestOf([accessRemoved, rootUserUsed, mfaWeakened])).toBe('root-user-used');
});

describe.each(Object.entries(findingTexts))('The words of %s', (_, { title, why, next }) => {
  test('are those that the guide asks for', () => {
    expect(title).toMatch(/^[A-Z][^.!:]{5,60}$/);
    for (const sentence of [why, next]) {
      expect(sentence).toMatch(/^[A-Z][^!]{15,160}\.$/);
      expect(sentence).not.toMatch(/\. |please|\bhacker|\bactor/i);
    }
  });
});

test('there are words for what a finding is, and for nothing else', () => {
  const names = [...findings.map(({ name }) => name), 'denied-burst', 'probing-burst'];
  expect(Object.keys(findingTexts).toSorted()).toEqual(names.toSorted());
});

test('no two findings say the same', () => {
  const all = Object.values(findingTexts);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  expect(new Set(all.map(({ why }) => why)).size).toBe(all.length);
});
