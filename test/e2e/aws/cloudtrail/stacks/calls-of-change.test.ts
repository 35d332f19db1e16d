import { expect, test } from 'vitest';
import type { ReadCall } from '../../../../../e2e/aws/cloudtrail/call-to-aws.ts';
import { callsOf } from '../../../../../e2e/aws/cloudtrail/stacks/calls-of-change.ts';
import { stackChange } from '../../../../../e2e/aws/cloudtrail/stacks/stack-change.ts';
import type { Fields } from '../../../../../iam/cloudtrail/fields.ts';

const trust = { Version: '2012-10-17', Statement: [] };
const role = {
  AssumeRolePolicyDocument: trust,
  ManagedPolicyArns: ['arn:a'],
  Policies: [{ PolicyName: 'work', PolicyDocument: {} }],
};

function calls(change: Fields): readonly ReadCall[] {
  const line = JSON.stringify({
    stackName: 'Billing',
    type: 'AWS::IAM::Role',
    id: 'export',
    properties: role,
    ...change,
  });
  return callsOf(stackChange(line), '123456789012');
}

const namesOf = (made: readonly ReadCall[]) => made.map(({ eventName }) => eventName);

test('a role is created, and then given its policies', () => {
  const [created, attached, put] = calls({ kind: 'create' });
  expect(created).toMatchObject({
    eventName: 'CreateRole',
    requestParameters: { roleName: 'export', assumeRolePolicyDocument: JSON.stringify(trust) },
    responseElements: { role: { arn: 'arn:aws:iam::123456789012:role/export' } },
  });
  expect(attached).toMatchObject({
    eventName: 'AttachRolePolicy',
    requestParameters: { roleName: 'export', policyArn: 'arn:a' },
  });
  expect(put).toMatchObject({
    eventName: 'PutRolePolicy',
    requestParameters: { policyName: 'work', policyDocument: '{}' },
  });
});

test('a role loses its policies before it is deleted', () => {
  expect(namesOf(calls({ kind: 'delete' }))).toEqual(['DetachRolePolicy', 'DeleteRolePolicy', 'DeleteRole']);
});

test('an update makes a call for each difference only', () => {
  const properties = { ...role, ManagedPolicyArns: ['arn:b'], MaxSessionDuration: 7200, PermissionsBoundary: 'arn:c' };
  const made = calls({ kind: 'update', formerId: 'export', formerProperties: role, properties });
  expect(namesOf(made)).toEqual(['UpdateRole', 'PutRolePermissionsBoundary', 'DetachRolePolicy', 'AttachRolePolicy']);
});

test('what is put again with another text is put, and not deleted', () => {
  const properties = { ...role, Policies: [{ PolicyName: 'work', PolicyDocument: { Statement: [] } }] };
  const made = calls({ kind: 'update', formerId: 'export', formerProperties: role, properties });
  expect(namesOf(made)).toEqual(['PutRolePolicy']);
});

test('the successor of a replaced role is created whole', () => {
  const made = calls({ kind: 'update', formerId: 'old', formerProperties: role });
  expect(namesOf(made)).toEqual(['CreateRole', 'AttachRolePolicy', 'PutRolePolicy']);
});

test.each([
  ['AWS::IAM::Policy', { PolicyName: 'p', Roles: ['r'], Groups: ['g'] }, ['PutRolePolicy', 'PutGroupPolicy']],
  ['AWS::IAM::ManagedPolicy', { Users: ['u'] }, ['CreatePolicy', 'AttachUserPolicy']],
  ['AWS::IAM::User', { Groups: ['g'] }, ['CreateUser', 'AddUserToGroup']],
  ['AWS::IAM::InstanceProfile', { Roles: ['r'] }, ['CreateInstanceProfile', 'AddRoleToInstanceProfile']],
  ['AWS::S3::Bucket', {}, []],
])('a created %s is these calls to IAM', (type, properties, expected) => {
  expect(namesOf(calls({ kind: 'create', type, properties }))).toEqual(expected);
});
