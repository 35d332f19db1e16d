import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPattern } from '../../../iam/policy/pattern.ts';

test.each<[pattern: string, text: string, matches: boolean]>([
  ['*', 'sts:AssumeRole', true],
  ['sts:*', 'sts:AssumeRole', true],
  ['STS:assumerole', 'sts:AssumeRole', true],
  ['sts:Assume*', 'sts:AssumeRoleWithSAML', true],
  ['sts:Assume????', 'sts:AssumeRole', true],
  ['*:*Role', 'sts:AssumeRole', true],
  ['sts:AssumeRole**', 'sts:AssumeRole', true],
  ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', false],
  ['sts:AssumeRole?', 'sts:AssumeRole', false],
  ['s3:*', 'sts:AssumeRole', false],
  ['sts.AssumeRole', 'sts:AssumeRole', false],
  ['', 'sts:AssumeRole', false],
  ['', '', true],
])('The pattern %j of %j: %s', (pattern, text, matches) => {
  expect(matchesPattern(pattern, text)).toBe(matches);
});

test('A text matches itself with any of its pieces starred out', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z:]*$/), fc.nat(), fc.nat(), (text, from, length) => {
      const at = from % (text.length + 1);
      expect(matchesPattern(`${text.slice(0, at)}*${text.slice(at + length)}`, text)).toBe(true);
    }),
  );
});

test('Thousands of stars are no more work than one', () => {
  expect(matchesPattern(`${'*a'.repeat(20_000)}`, 'sts:AssumeRoleWithWebIdentity')).toBe(false);
});
