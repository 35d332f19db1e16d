import { describe, expect, test } from 'vitest';
import { parsePolicyDocument } from '../../../iam/policy/parse.ts';
import type { Targets } from '../../../iam/policy/statement.ts';
import { gravestFirst, isEverything, isUnconditional, isWholeService } from '../../../iam/policy/targets.ts';

function statementsOf(statements: readonly object[]) {
  const document = parsePolicyDocument({ Statement: statements });
  return document.kind === 'parsed' ? document.statements : [];
}

test.each<[targets: Targets, everything: boolean]>([
  [{ kind: 'only', values: ['*'] }, true],
  [{ kind: 'only', values: ['s3:GetObject', '*:*'] }, true],
  [{ kind: 'all but', values: [] }, true],
  [{ kind: 'only', values: [] }, false],
  [{ kind: 'only', values: ['s3:*'] }, false],
  [{ kind: 'all but', values: ['*'] }, false],
  [{ kind: 'not said' }, false],
])('%j is everything: %s', (targets, everything) => {
  expect(isEverything(targets)).toBe(everything);
});

test.each([
  ['iam:*', true],
  ['execute-api:*', true],
  ['iam:Get*', false],
  ['*', false],
])('%s is a whole service: %s', (action, whole) => {
  expect(isWholeService(action)).toBe(whole);
});

test('What a reader must not miss comes first, and otherwise the order of the document is kept', () => {
  const effects = gravestFirst(
    statementsOf([
      { Sid: 'named', Effect: 'Allow', Action: 's3:GetObject' },
      { Sid: 'service', Effect: 'Allow', Action: ['s3:GetObject', 'iam:*'] },
      { Sid: 'unknown', Effect: 'Permit' },
      { Sid: 'named too', Effect: 'Allow', Action: 's3:PutObject' },
      { Sid: 'deny', Effect: 'Deny', Action: 's3:GetObject' },
      { Sid: 'all but', Effect: 'Allow', NotAction: 'iam:*' },
      { Sid: 'everything', Effect: 'Allow', Action: '*' },
    ]),
  );
  expect(effects.map(({ sid }) => sid)).toEqual([
    'all but',
    'everything',
    'deny',
    'unknown',
    'service',
    'named',
    'named too',
  ]);
});

describe('A statement is unconditional', () => {
  test.each<[what: string, statement: object, unconditional: boolean]>([
    ['without a condition', { Effect: 'Deny' }, true],
    ['with an empty condition', { Effect: 'Deny', Condition: {} }, true],
    ['but not with a condition', { Effect: 'Deny', Condition: { Bool: { a: 'true' } } }, false],
    ['and not with one that could not be read', { Effect: 'Deny', Condition: 'a' }, false],
  ])('%s', (_, statement, unconditional) => {
    expect(statementsOf([statement]).map(isUnconditional)).toEqual([unconditional]);
  });
});
