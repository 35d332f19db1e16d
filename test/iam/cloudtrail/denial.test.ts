import { expect, test } from 'vitest';
import { readDenial } from '../../../iam/cloudtrail/denial.ts';

const user = 'User: arn:aws:iam::123456789012:user/kimura is not authorized to perform:';

test.each([
  [
    `${user} iam:AttachUserPolicy on resource: user kimura because no identity-based policy allows the iam:AttachUserPolicy action`,
    {
      action: 'iam:AttachUserPolicy',
      resource: 'user kimura',
      reason: { kind: 'not allowed', policy: 'identity-based policy' },
    },
  ],
  [
    `${user} iam:SetDefaultPolicyVersion on resource: policy arn:aws:iam::123456789012:policy/x version v2 because no permissions boundary allows the iam:SetDefaultPolicyVersion action`,
    {
      action: 'iam:SetDefaultPolicyVersion',
      resource: 'policy arn:aws:iam::123456789012:policy/x version v2',
      reason: { kind: 'not allowed', policy: 'permissions boundary' },
    },
  ],
  [
    `${user} iam:CreateUser on resource: arn:aws:iam::123456789012:user/x with an explicit deny in a service control policy: arn:aws:organizations::111122223333:policy/o-1/service_control_policy/p-1`,
    {
      action: 'iam:CreateUser',
      resource: 'arn:aws:iam::123456789012:user/x',
      reason: { kind: 'explicit deny', policy: 'service control policy' },
      policyArn: 'arn:aws:organizations::111122223333:policy/o-1/service_control_policy/p-1',
    },
  ],
  [
    `${user} iam:DeleteRole on resource: role x with an explicit deny in an identity-based policy`,
    {
      action: 'iam:DeleteRole',
      resource: 'role x',
      reason: { kind: 'explicit deny', policy: 'identity-based policy' },
    },
  ],
  [
    `${user} iam:DeletePolicy on resource: policy arn:aws:iam::123456789012:policy/x with an explicit deny in a permissions boundary, with policy ARN: arn:aws:iam::123456789012:policy/edge.`,
    {
      action: 'iam:DeletePolicy',
      resource: 'policy arn:aws:iam::123456789012:policy/x',
      reason: { kind: 'explicit deny', policy: 'permissions boundary' },
      policyArn: 'arn:aws:iam::123456789012:policy/edge',
    },
  ],
  [`${user} iam:ListUsers on resource: *`, { action: 'iam:ListUsers', resource: '*', reason: undefined }],
  [`${user} iam:CreateAccessKey`, { action: 'iam:CreateAccessKey', resource: undefined, reason: undefined }],
  ['Access denied', { action: undefined, resource: undefined, reason: undefined }],
  [undefined, { action: undefined, resource: undefined, reason: undefined }],
])('the message “%s” tells what it tells', (message, told) => {
  expect(readDenial(message)).toEqual({ policyArn: undefined, ...told });
});
