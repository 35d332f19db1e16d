import { describe, expect, test } from 'vitest';
import { parsePolicyDocument } from '../../../../../iam/policy/parse.ts';
import { statementIn } from '../said.ts';

function said(effect: string, condition: object): readonly string[] {
  const document = parsePolicyDocument({ Statement: { Effect: effect, Action: 's3:*', Condition: condition } });
  return document.kind === 'parsed' ? document.statements.map((statement) => statementIn(statement)) : [];
}

const mfa = 'aws:MultiFactorAuthPresent';

describe('An Allow with a condition reads', () => {
  test.each<[condition: object, sentence: string]>([
    [{ StringEquals: { 's3:prefix': 'home' } }, 'Allow `s3:*` only if `s3:prefix` is `home`'],
    [{ StringEquals: { 's3:prefix': ['a', 'b', 'c'] } }, 'Allow `s3:*` only if `s3:prefix` is `a`, `b` or `c`'],
    [
      { StringEquals: { 's3:prefix': ['a', 'b', 'c', 'd', 'e', 'f', 'g'] } },
      'Allow `s3:*` only if `s3:prefix` is `a`, `b`, `c`, `d`, `e` or 2 more',
    ],
    [{ StringLike: { 's3:prefix': 'home/*' } }, 'Allow `s3:*` only if `s3:prefix` is like `home/*`'],
    [{ StringLike: { 's3:prefix': 'home' } }, 'Allow `s3:*` only if `s3:prefix` is `home`'],
    [{ StringNotEquals: { 's3:prefix': ['a', 'b'] } }, 'Allow `s3:*` unless `s3:prefix` is `a` or `b`'],
    [
      { StringEqualsIgnoreCase: { 'aws:username': 'Sato' } },
      "Allow `s3:*` only if the user's name is, whatever its case, `Sato`",
    ],
    [
      { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ci-*' } },
      'Allow `s3:*` only if the caller is like `arn:aws:iam::*:role/ci-*`',
    ],
    [{ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, 'Allow `s3:*` only from `203.0.113.0/24`'],
    [{ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, 'Allow `s3:*` except from `203.0.113.0/24`'],
    [
      { IpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } },
      "Allow `s3:*` only if the caller's address, where the request has it, is in `203.0.113.0/24`",
    ],
    [{ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } }, 'Allow `s3:*` only if `aws:VpcSourceIp` is in `10.0.0.0/8`'],
    [
      { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': ['o-x1/r-ab12/ou-ab12-1/*', 'o-x1/*/ou-ab12-2/'] } },
      "Allow `s3:*` only if the caller's account is in unit `ou-ab12-1` of organisation `o-x1` or below it or unit `ou-ab12-2` of organisation `o-x1`",
    ],
    [
      { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-x1/r-ab12/*' } },
      "Allow `s3:*` only if the caller's account is in organisation `o-x1`",
    ],
    [{ Bool: { [mfa]: 'true' } }, 'Allow `s3:*` only if the caller signed in with MFA'],
    [{ BoolIfExists: { [mfa]: 'true' } }, "Allow `s3:*` unless the caller's session began without MFA"],
    [{ Bool: { 's3:x': 'maybe' } }, 'Allow `s3:*` only if `s3:x` is `maybe`'],
    [{ Null: { 's3:x': 'false' } }, 'Allow `s3:*` only if the request has `s3:x`'],
    [{ Null: { 's3:x': true } }, 'Allow `s3:*` unless the request has `s3:x`'],
    [{ Null: { 's3:x': ['true', 'false'] } }, 'Allow `s3:*` only if `s3:x` meets `Null` `true` or `false`'],
    [{ NumericLessThanEquals: { 's3:max-keys': 10 } }, 'Allow `s3:*` only if `s3:max-keys` is at most `10`'],
    [{ NumericGreaterThan: { 's3:max-keys': '10' } }, 'Allow `s3:*` only if `s3:max-keys` is above `10`'],
    [
      { DateLessThan: { 'aws:CurrentTime': '2026-12-01T00:00:00Z' } },
      'Allow `s3:*` only if the call is made before 2026-12-01 00:00 UTC',
    ],
    [
      { DateGreaterThan: { 's3:until': '2026-12-01T09:00:30+09:00' } },
      'Allow `s3:*` only if `s3:until` is after 2026-12-01 00:00:30 UTC',
    ],
    [{ DateLessThan: { 's3:until': '1798761600' } }, 'Allow `s3:*` only if `s3:until` is before 2027-01-01 00:00 UTC'],
    [
      { DateLessThan: { 's3:until': '2026-12-01T09:00:00' } },
      'Allow `s3:*` only if `s3:until` is before `2026-12-01T09:00:00`',
    ],
    [{ DateLessThan: { 's3:until': 'soon' } }, 'Allow `s3:*` only if `s3:until` is before `soon`'],
    [
      { StringEquals: { 'aws:PrincipalTag/team': 'data', 'aws:RequestedRegion': 'eu-west-1' } },
      "Allow `s3:*` only if the caller's tag `team` is `data`, and the region is `eu-west-1`",
    ],
    [
      { StringEqualsIfExists: { 'aws:ResourceTag/env': 'dev' } },
      "Allow `s3:*` only if the resource's tag `env`, where the request has it, is `dev`",
    ],
    [
      { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } },
      "Allow `s3:*` only if the caller's organisation is `o-a1b2c3`",
    ],
    [{ StringEquals: { 's3:prefix': '' } }, 'Allow `s3:*` only if `s3:prefix` is (empty)'],
    [{ StringEquals: { 's3:prefix': [] } }, 'Allow `s3:*` only if `s3:prefix` is nothing'],
    [{ StringSounds: { 's3:prefix': 'home' } }, 'Allow `s3:*` only if `s3:prefix` meets `StringSounds` `home`'],
    [{ constructor: { 's3:prefix': 'home' } }, 'Allow `s3:*` only if `s3:prefix` meets `constructor` `home`'],
    [{ StringEquals: { 'toString/x': 'home' } }, 'Allow `s3:*` only if `toString/x` is `home`'],
  ])('%j', (condition, sentence) => {
    expect(said('Allow', condition)).toEqual([sentence]);
  });
});

describe('A Deny with a condition reads', () => {
  test.each<[condition: object, sentence: string]>([
    [{ StringEquals: { 's3:prefix': 'home' } }, 'Deny `s3:*` if `s3:prefix` is `home`'],
    [
      { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'us-east-1'] } },
      'Deny `s3:*` unless the region is `eu-west-1` or `us-east-1`',
    ],
    [{ StringNotEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' } }, 'Deny `s3:*` unless the VPC endpoint is `vpce-1`'],
    [{ IpAddress: { 'aws:SourceIp': '203.0.113.7' } }, 'Deny `s3:*` if the call comes from `203.0.113.7`'],
    [
      { NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '2001:db8::/32'] } },
      'Deny `s3:*` except from `203.0.113.0/24` or `2001:db8::/32`',
    ],
    [
      { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' }, Bool: { 'aws:ViaAWSService': 'false' } },
      'Deny `s3:*` except from `203.0.113.0/24`, unless an AWS service makes the call for the caller',
    ],
    [{ BoolIfExists: { [mfa]: 'false' } }, 'Deny `s3:*` unless the caller signed in with MFA'],
    [{ Bool: { [mfa]: 'false' } }, "Deny `s3:*` if the caller's session began without MFA"],
    [{ Null: { 'aws:MultiFactorAuthAge': 'true' } }, 'Deny `s3:*` unless the request has `aws:MultiFactorAuthAge`'],
    [{ Bool: { 'aws:SecureTransport': false } }, 'Deny `s3:*` unless the call uses TLS'],
    [{ Bool: { 'aws:PrincipalIsAWSService': 'false' } }, 'Deny `s3:*` if the caller is not an AWS service'],
    [{ Bool: { 's3:x': 'true' } }, 'Deny `s3:*` if `s3:x` is true'],
    [
      { DateLessThan: { 'aws:TokenIssueTime': '2026-11-24T09:41:00.250Z' } },
      'Deny `s3:*` for sessions that began before 2026-11-24 09:41 UTC',
    ],
    [
      {
        DateLessThan: { 'aws:TokenIssueTime': '2026-11-24T09:41:00Z' },
        StringNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/break-glass*' },
      },
      'Deny `s3:*` for sessions that began before 2026-11-24 09:41 UTC, unless the caller is like `arn:aws:iam::123456789012:role/break-glass*`',
    ],
    [
      { DateLessThanIfExists: { 'aws:TokenIssueTime': '2026-11-24T09:41:00Z' } },
      'Deny `s3:*` if `aws:TokenIssueTime`, where the request has it, is before 2026-11-24 09:41 UTC',
    ],
    [
      { StringNotEquals: { 's3:a': '1', 's3:b': '2' }, StringEquals: { 's3:c': '3' } },
      'Deny `s3:*` if `s3:c` is `3`, unless `s3:a` is `1`, or `s3:b` is `2`',
    ],
    [
      { StringEquals: { 's3:a': '1', 's3:b': '2', 's3:c': '3', 's3:d': '4', 's3:e': '5', 's3:f': '6', 's3:g': '7' } },
      'Deny `s3:*` if `s3:a` is `1`, and `s3:b` is `2`, and `s3:c` is `3`, and `s3:d` is `4`, and `s3:e` is `5`, and under 2 more conditions',
    ],
  ])('%j', (condition, sentence) => {
    expect(said('Deny', condition)).toEqual([sentence]);
  });
});

describe('A key with several values in one request reads', () => {
  test.each<[operator: string, sentence: string]>([
    ['ForAnyValue:StringEquals', 'Deny `s3:*` if at least one `aws:TagKeys` in the request is `a` or `b`'],
    ['ForAllValues:StringEquals', 'Deny `s3:*` if every `aws:TagKeys` in the request is `a` or `b`'],
    ['ForAnyValue:StringNotEquals', 'Deny `s3:*` unless every `aws:TagKeys` in the request is `a` or `b`'],
    ['ForAllValues:StringNotEquals', 'Deny `s3:*` unless at least one `aws:TagKeys` in the request is `a` or `b`'],
    [
      'ForAnyValue:StringNotEqualsIfExists',
      'Deny `s3:*` if `aws:TagKeys` meets `ForAnyValue:StringNotEqualsIfExists` `a` or `b`',
    ],
  ])('%s', (operator, sentence) => {
    expect(said('Deny', { [operator]: { 'aws:TagKeys': ['a', 'b'] } })).toEqual([sentence]);
  });
});
