import { describe, expect, test } from 'vitest';
import { plain } from '../../../../alert/phrase.ts';
import { findingTexts } from '../../../../alert/words/en/findings/texts.ts';
import { nextOf, sayFindings } from '../../../../alert/words/en/findings.ts';
import { accessRemoved } from '../../../../iam/findings/access-removed.ts';
import { findings } from '../../../../iam/findings/findings.ts';
import { mfaWeakened } from '../../../../iam/findings/mfa-weakened.ts';
import { partnerActed } from '../../../../iam/findings/partner-acted.ts';
import { rootSessionUsed } from '../../../../iam/findings/root-session-used.ts';
import { rootUserUsed } from '../../../../iam/findings/root-user-used.ts';

test('two findings are explained, the others named', () => {
  expect(sayFindings([mfaWeakened, rootUserUsed, partnerActed, rootSessionUsed]).map(plain)).toEqual([
    'MFA weakened. One factor less stands between a stolen password and the account.',
    'Root user used. No policy in the account limits the root user, and few tasks need it.',
    'Also: Partner acted through a delegation; Root session used.',
  ]);
});

test('what the action itself says is not said again', () => {
  expect(sayFindings([accessRemoved])).toEqual([]);
});

test('the next step is that of the gravest finding which is said', () => {
  expect(nextOf([accessRemoved, rootUserUsed, mfaWeakened])).toBe('Make sure that its owner did this.');
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
  const names = [...findings.map(({ name }) => name), 'denied-burst'];
  expect(Object.keys(findingTexts).toSorted()).toEqual(names.toSorted());
});

test('no two findings say the same', () => {
  const all = Object.values(findingTexts);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  expect(new Set(all.map(({ why }) => why)).size).toBe(all.length);
});
