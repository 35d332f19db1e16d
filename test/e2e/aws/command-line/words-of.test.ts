import { expect, test } from 'vitest';
import { wordsOf } from '../../../../e2e/aws/command-line/words-of.ts';

test('the words are those that bash hands on, command by command', () => {
  const lines = [
    "aws iam delete-user --user-name 'a b'",
    String.raw`aws iam tag-user --tags '[{"Key":"a\b"}]' \
  --user-name=-x`,
  ];
  expect(wordsOf(lines)).toEqual([
    ['iam', 'delete-user', '--user-name', 'a b'],
    ['iam', 'tag-user', '--tags', String.raw`[{"Key":"a\b"}]`, '--user-name=-x'],
  ]);
});

test('a line break within a value does not end a command', () => {
  expect(wordsOf(["aws a 'one\n\ntwo' ''"])).toEqual([['a', 'one\n\ntwo', '']]);
});

test('no lines are no commands', () => {
  expect(wordsOf([])).toEqual([]);
});

test.each(["aws 'open", 'rm --force everything', 'aws "$(touch made)"'])(
  '%s is not a command of the AWS CLI alone',
  (line) => {
    expect(() => wordsOf([line])).toThrow('bash cannot read');
  },
);
