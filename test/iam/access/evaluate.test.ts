// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like template strings
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../iam/access/evaluate.ts';
import { policySet } from './oracle/judge.ts';

const bucket = 'arn:aws:s3:::in';

type Asked = Readonly<Record<string, string | readonly string[]>>;

/** Whether a policy of one Allow of everything under a condition allows a request that has these keys. */
function holds(Condition: object, keys: Asked, Version = '2012-10-17'): boolean {
  return allows({ Version, Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition }] }, keys);
}

function allows(document: object, keys: Asked = {}, action = 's3:GetObject', resource = `${bucket}/a`): boolean {
  const context = (key: string) => [keys[key] ?? []].flat();
  return evaluate(policySet({ policies: [document as never] }), { action, resource, context }).allowed;
}

const user = (name: string) => ({ 'aws:username': name });

describe('A condition holds or not, as AWS documents its operator:', () => {
  test.each<[operator: string, wanted: string | string[], value: string, expected: boolean]>([
    ['StringEquals', 'bob', 'bob', true],
    ['StringEquals', 'Bob', 'bob', false],
    ['stringequals', 'bob', 'bob', true],
    ['StringEquals', 'b*', 'bob', false],
    ['StringEqualsIgnoreCase', 'BOB', 'bob', true],
    ['StringLike', 'b?b', 'bob', true],
    ['StringLike', 'b*', 'Bob', false],
    ['StringNotLike', ['a*', 'b*'], 'bob', false],
    ['StringLike', 'b${*}', 'bob', false],
    ['StringLike', 'b${*}', 'b*', true],
    ['NumericLessThan', '10', '9.5', true],
    ['NumericLessThan', '10', '10', false],
    ['NumericEquals', '1e1', '10', true],
    ['NumericNotEquals', '10', 'ten', true],
    ['DateGreaterThan', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', true],
    ['DateLessThanEquals', '1767225600', '2026-01-01T00:00:00Z', true],
    ['Bool', 'true', 'True', true],
    ['IpAddress', '203.0.113.0/24', '203.0.113.9', true],
    ['IpAddress', '203.0.113.0/24', '203.0.114.1', false],
    ['IpAddress', '2001:db8::/32', '2001:db8:0:1::9', true],
    ['IpAddress', '0.0.0.0/0', '2001:db8::1', false],
    ['NotIpAddress', '203.0.113.7', '203.0.113.7', false],
    ['ArnLike', 'arn:aws:sns:*:1:t', 'arn:aws:sns:eu-west-1:1:t', true],
    ['ArnLike', 'arn:aws:sns:*:1:t', 'arn:aws:sns:eu:west:1:t', false],
    ['ArnEquals', 'arn:aws:sns:*:1:*', 'arn:aws:sns:eu-west-1:1:t:u', true],
    ['BinaryEquals', 'QmlnYm9i', 'QmlnYm9i', true],
    ['Null', 'true', 'bob', false],
    ['Null', 'false', 'bob', true],
    ['StringSounds', 'bob', 'bob', false],
  ])('%s %s, asked of %s: %s', (operator, wanted, value, expected) => {
    expect(holds({ [operator]: { 'aws:UserName': wanted } }, user(value))).toBe(expected);
  });

  test.each<[operator: string, expected: boolean]>([
    ['StringEquals', false],
    ['StringNotEquals', true],
    ['StringEqualsIfExists', true],
    ['NumericLessThan', false],
    ['NotIpAddress', true],
    ['ForAllValues:StringEquals', true],
    ['ForAnyValue:StringEquals', false],
    ['ForAnyValue:StringNotEquals', false],
    ['ForAnyValue:StringEqualsIfExists', true],
  ])('%s without the key: %s', (operator, expected) => {
    expect(holds({ [operator]: { 'aws:UserName': 'bob' } }, {})).toBe(expected);
  });

  test.each<[operator: string, values: string[], expected: boolean]>([
    ['ForAllValues:StringEquals', ['a', 'b'], true],
    ['ForAllValues:StringEquals', ['a', 'c'], false],
    ['ForAnyValue:StringEquals', ['a', 'c'], true],
    ['ForAnyValue:StringEquals', ['c'], false],
    ['ForAnyValue:StringNotEquals', ['a', 'c'], true],
    ['ForAllValues:StringNotEquals', ['a', 'c'], false],
  ])('%s a or b, asked of %s: %s', (operator, values, expected) => {
    expect(holds({ [operator]: { 'aws:TagKeys': ['a', 'b'] } }, { 'aws:tagkeys': values })).toBe(expected);
  });
});

describe('A policy variable', () => {
  const own = (Version: string) => ({
    Version,
    Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: `${bucket}/\${aws:username}/*` }],
  });

  test('is the value of its key, taken as it is', () => {
    expect(allows(own('2012-10-17'), user('bob'), 's3:GetObject', `${bucket}/bob/x`)).toBe(true);
    expect(allows(own('2012-10-17'), user('b*'), 's3:GetObject', `${bucket}/bob/x`)).toBe(false);
  });

  test('fits nothing without its key, unless it has a default', () => {
    expect(allows(own('2012-10-17'), {}, 's3:GetObject', `${bucket}/bob/x`)).toBe(false);
    const team = { StringEquals: { 'aws:username': "${aws:PrincipalTag/team, 'bob'}" } };
    expect(holds(team, user('bob'))).toBe(true);
  });

  test('is text in a document of the older version', () => {
    expect(allows(own('2008-10-17'), user('bob'), 's3:GetObject', `${bucket}/bob/x`)).toBe(false);
    expect(allows(own('2008-10-17'), {}, 's3:GetObject', `${bucket}/\${aws:username}/x`)).toBe(true);
  });
});

describe('The decision', () => {
  const statement = (Effect: string, more: object) => ({ Effect, Action: '*', Resource: '*', ...more });
  const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });

  test('is no where nothing allows, and where something denies', () => {
    expect(allows(policy())).toBe(false);
    expect(allows(policy(statement('Allow', {})))).toBe(true);
    expect(allows(policy(statement('Allow', {}), statement('Deny', { Action: 'S3:GETOBJECT' })))).toBe(false);
  });

  test('knows no case of actions, and that of resources', () => {
    expect(allows(policy(statement('Allow', { Action: 's3:getobject' })))).toBe(true);
    expect(allows(policy(statement('Allow', { Resource: `${bucket}/A` })))).toBe(false);
  });

  test('takes NotAction and NotResource as all the others', () => {
    const { Action: _, ...others } = statement('Allow', { NotAction: 'iam:*' });
    expect(allows(policy(others))).toBe(true);
    expect(allows(policy(others), {}, 'iam:GetUser')).toBe(false);
    const { Resource, ...elsewhere } = statement('Allow', { NotResource: `${bucket}/*` });
    expect([Resource, allows(policy(elsewhere))]).toEqual(['*', false]);
  });

  test('needs the permissions boundary as well, and says which statements count', () => {
    const request = { action: 's3:GetObject', resource: `${bucket}/a`, context: () => [] };
    const decide = (boundary: object) =>
      evaluate(
        policySet({ policies: [policy(statement('Allow', {})) as never], boundary: boundary as never }),
        request,
      );
    expect(decide(policy(statement('Allow', { Action: 's3:*' })))).toMatchObject({
      allowed: true,
      grants: [{ policy: 'policy 1' }],
      ceilings: [{ policy: 'boundary' }],
      denials: [],
    });
    expect(decide(policy(statement('Allow', { Action: 'sqs:*' })))).toMatchObject({ allowed: false, ceilings: [] });
    expect(decide(policy()).allowed).toBe(false);
  });
});
