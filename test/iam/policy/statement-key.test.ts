import { expect, test } from 'vitest';
import { parsePolicyDocument } from '../../../iam/policy/parse.ts';
import { statementKey } from '../../../iam/policy/statement-key.ts';

const allow = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '*' } };

function keyOf(statement: object): string | undefined {
  const document = parsePolicyDocument({ Statement: [{ ...allow, ...statement }] });
  return document.kind === 'parsed' && document.statements[0] ? statementKey(document.statements[0]) : undefined;
}

test.each([
  ['everybody, written in the two ways that there are', { Principal: '*' }, {}],
  [
    'an account by its number and by its ARN',
    { Principal: { AWS: '123456789012' } },
    { Principal: { AWS: 'arn:aws:iam::123456789012:root' } },
  ],
  [
    'another order of principals',
    { Principal: { Service: ['a.amazonaws.com', 'b.amazonaws.com'] } },
    { Principal: { Service: ['b.amazonaws.com', 'a.amazonaws.com'] } },
  ],
  ['another Sid', { Sid: 'One' }, { Sid: 'Other' }],
])('statements say the same: %s', (_, one, other) => {
  expect(keyOf(one)).toBeDefined();
  expect(keyOf(one)).toBe(keyOf(other));
});

test.each([
  ['another principal', { Principal: { Service: 'a.amazonaws.com' } }],
  ['everybody but one', { Principal: undefined, NotPrincipal: { AWS: '*' } }],
  ['another effect', { Effect: 'Deny' }],
  ['a condition', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
])('statements do not say the same: %s', (_, other) => {
  expect(keyOf(other)).not.toBe(keyOf({}));
});
