import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLike, isLikeAction, isLikeOneOf } from '../../alert/pattern.ts';

describe('a pattern', () => {
  test.each([
    ['sato', 'sato'],
    ['*', ''],
    ['*', 'anything\nat all'],
    ['tf-*', 'tf-apply'],
    ['tf-*', 'tf-'],
    ['*@example.jp', 'sato@example.jp'],
    ['a*b*c', 'a-b-b-c'],
    ['**a**', 'bab'],
    ['a*a', 'aa'],
    ['i-*.[x]+?', 'i-1.[x]+?'],
  ])('%j stands for %j', (pattern, text) => {
    expect(isLike(pattern, text)).toBe(true);
  });

  test.each([
    ['sato', 'Sato'],
    ['sato', 'sato2'],
    ['', 'sato'],
    ['tf-*', 'my-tf-apply'],
    ['*@example.jp', 'sato@example.jp.evil.example'],
    ['a*a', 'a'],
    ['ab*ba', 'aba'],
    ['a*b*c', 'acb'],
    ['s?to', 'sato'],
    ['s.to', 'sato'],
  ])('%j does not stand for %j', (pattern, text) => {
    expect(isLike(pattern, text)).toBe(false);
  });

  test('says of every text what the regular expression with the same meaning says', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', '*', '.'), maxLength: 8 });
    fc.assert(
      fc.property(few, few, (pattern, text) => {
        const parts = pattern.split('*').map((part) => part.replaceAll('.', '\\.'));
        expect(isLike(pattern, text)).toBe(new RegExp(`^${parts.join('[^]*')}$`).test(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

test('an action is the same in any case', () => {
  expect(isLikeAction('tag*', 'TagRole')).toBe(true);
  expect(isLikeAction('UNTAGROLE', 'UntagRole')).toBe(true);
  expect(isLikeAction('tag*', 'UntagRole')).toBe(false);
});

test('a star in a name does not reach into an ARN, and a pattern of an ARN fits no name', () => {
  const names = { names: ['deployer'], arns: ['arn:aws:sts::123456789012:assumed-role/deployer/nightly'] };
  expect(isLikeOneOf('*nightly', names)).toBe(false);
  expect(isLikeOneOf('arn:aws:sts::*:assumed-role/deployer/*', names)).toBe(true);
  expect(isLikeOneOf('arn:*', { names: ['arn:x'], arns: [] })).toBe(false);
});
