import { expect, test } from 'vitest';
import type { Circumstances } from '../../../iam/findings/evidence/circumstances.ts';
import { met } from '../../../iam/findings/evidence/met.ts';

const around: Circumstances = {
  account: '123456789012',
  region: 'us-east-1',
  time: Date.parse('2026-11-24T00:00:00Z'),
  holder: undefined,
};
const how = (operator: string, key: string, ...values: readonly string[]) => met({ operator, key, values }, around);

test.each([
  ['secure transport', how('Bool', 'aws:SecureTransport', 'true')],
  ['any address', how('IpAddress', 'aws:SourceIp', '0.0.0.0/0')],
  ['any address in two halves', how('IpAddress', 'aws:SourceIp', '0.0.0.0/1', '128.0.0.0/1')],
  ['any address in four parts', how('IpAddress', 'aws:SourceIp', '0.0.0.0/2', '64.0.0.0/2', '128.0.0.0/1')],
  ['all accounts but another', how('StringNotEquals', 'aws:PrincipalAccount', '210987654321')],
  ['the own place in the organisation', how('ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2c3/r-x/*')],
  ['any id', how('StringLike', 'aws:userid', 'A*')],
  ['a date that is over', how('DateGreaterThan', 'aws:CurrentTime', '2020-01-01T00:00:00Z')],
  ['an end that is to come', how('DateLessThan', 'aws:CurrentTime', '2099-01-01T00:00:00Z')],
  ['a second that is over', how('NumericGreaterThan', 'aws:EpochTime', '1577836800')],
  ['a user agent', how('StringLike', 'aws:UserAgent', 'secret-*')],
  ['the own account', how('StringEquals', 'aws:PrincipalAccount', '123456789012')],
  ['the region of IAM', how('StringEquals', 'aws:RequestedRegion', 'us-east-1', 'eu-west-1')],
  ['MFA if the request says so', how('BoolIfExists', 'aws:MultiFactorAuthPresent', 'true')],
  ['without MFA', how('Bool', 'aws:MultiFactorAuthPresent', 'false')],
  ['all but one tag', how('StringNotEquals', 'aws:PrincipalTag/x', 'never')],
  ['itself', how('StringEquals', 'aws:PrincipalArn', '$' + '{aws:PrincipalArn}')],
  ['any name', how('StringLike', 'aws:PrincipalArn', '*')],
  ['any name of the own account', how('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::123456789012:*')],
  ['any user and any role', how('StringLike', 'aws:PrincipalArn', 'arn:*:iam::*:user/*', 'arn:*:iam::*:role/*')],
  ['people and roles', how('StringEquals', 'aws:PrincipalType', 'User', 'AssumedRole')],
  ['no service of AWS', how('Bool', 'aws:PrincipalIsAWSService', 'false')],
  ['the account of the resource', how('StringEquals', 'aws:PrincipalAccount', '$' + '{aws:ResourceAccount}')],
  ['what lacks one tag', how('StringNotEquals', 'aws:ResourceTag/locked', 'yes')],
])('everybody meets: %s', (_, answer) => {
  expect(answer).toBe(true);
});

test.each([
  ['no secure transport', how('Bool', 'aws:SecureTransport', 'false')],
  ['all accounts but the own', how('StringNotEquals', 'aws:PrincipalAccount', '123456789012')],
  ['a service of AWS', how('Bool', 'aws:PrincipalIsAWSService', 'true')],
  ['an end that is over', how('DateLessThan', 'aws:CurrentTime', '2020-01-01T00:00:00Z')],
  ['no region of IAM', how('StringNotEquals', 'aws:RequestedRegion', 'us-east-1')],
])('nobody meets: %s', (_, answer) => {
  expect(answer).toBe(false);
});

test.each([
  ['MFA', how('Bool', 'aws:MultiFactorAuthPresent', 'true')],
  ['an office', how('IpAddress', 'aws:SourceIp', '203.0.113.0/24')],
  ['half of all addresses, said twice', how('IpAddress', 'aws:SourceIp', '0.0.0.0/1', '0.0.0.0/1')],
  ['sessions of roles', how('StringLike', 'aws:userid', '*:*')],
  ['another account', how('StringEquals', 'aws:PrincipalAccount', '210987654321')],
  ['roles, and no user', how('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::123456789012:role/*')],
  [
    'roles whose name begins so',
    how('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/ci-*', 'arn:aws:iam::*:user/*'),
  ],
  ['a star that is a letter', how('StringEquals', 'aws:PrincipalArn', 'arn:aws:iam::123456789012:*')],
  ['users, and no role', how('StringEquals', 'aws:PrincipalType', 'User')],
  ['a tag', how('StringEquals', 'aws:PrincipalTag/team', 'ops')],
  ['a begin that is to come', how('DateGreaterThan', 'aws:CurrentTime', '2099-01-01T00:00:00Z')],
  ['a date that cannot be read', how('DateGreaterThan', 'aws:CurrentTime', 'soon')],
  ['the region that is not IAM’s', how('StringEquals', 'aws:RequestedRegion', 'eu-west-1')],
  ['no value at all', how('StringEquals', 'aws:PrincipalAccount')],
])('some meet: %s', (_, answer) => {
  expect(answer).toBe('by some');
});

test('Every role meets a condition that names every role, and no user does', () => {
  const condition = { operator: 'ArnLike', key: 'aws:PrincipalArn', values: ['arn:aws:iam::*:role/*'] };
  expect(met(condition, { ...around, holder: { kind: 'role', name: 'batch' } })).toBe(true);
  expect(met(condition, { ...around, holder: { kind: 'group', name: 'devs' } })).toBe('by some');
});
