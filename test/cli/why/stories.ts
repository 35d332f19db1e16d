import { type Account, allow, arnOf, type Call, deny, object, policyArn, trustOf } from '../ask/an-account.ts';

/** A job that is refused, the account as it is now, what was done before, and what is right. */
export type Story = Readonly<{
  now: Account;
  calls: readonly Call[];
  /** Added to what AWS says of the layer. */
  reason?: string;
  principal?: string;
  action?: string;
  resource?: string;
  options?: readonly string[];
  verdict: string;
  /** The number of the call. */
  change?: number | null;
  undo?: readonly string[];
  gap?: RegExp;
}>;

const read = allow('s3:GetObject', '*');
const role = 'billing-export';
const attach = (policy: string): Call => ['AttachRolePolicy', { roleName: role, policyArn: arnOf(policy) }];
const detach = (policy: string): Call => ['DetachRolePolicy', { roleName: role, policyArn: arnOf(policy) }];
const put = (policyName: string, document: object): Call => [
  'PutRolePolicy',
  { roleName: role, policyName, policyDocument: JSON.stringify(document) },
];
const drop = (policyName: string): Call => ['DeleteRolePolicy', { roleName: role, policyName }];
const tagged: Call = ['TagRole', { roleName: role, tags: [{ key: 'cost', value: 'x' }] }];
const version = (policy: string, versionId: string, document: object): Call => [
  'CreatePolicyVersion',
  { policyArn: arnOf(policy), policyDocument: JSON.stringify(document), setAsDefault: true },
  { policyVersion: { versionId, isDefaultVersion: true } },
];
const user = 'arn:aws:iam::123456789012:user/kimura';
const elsewhere = 'arn:aws:iam::aws:policy/service-role/Reader';

export const stories: Readonly<Record<string, Story>> = {
  'a resource that the log cut off': {
    now: { roles: { [role]: { inline: {} } } },
    calls: [put('one', allow('s3:GetObject', 'arn:aws:s3:::b/2026/report.csv')), drop('one'), tagged],
    resource: 'arn:aws:s3:::b/2026/rep…',
    verdict: 'fits',
    change: 2,
  },
  'a policy detached': {
    now: { roles: { [role]: {} }, policies: { Read: { versions: { v1: read } } } },
    calls: [tagged, detach('Read'), tagged],
    ...{ verdict: 'took it away', change: 2 },
    undo: [`aws iam attach-role-policy --role-name ${role} --policy-arn ${policyArn('Read')}`],
  },
  'an inline policy deleted whose text an earlier record tells': {
    now: { roles: { [role]: {} } },
    calls: [put('own', read), drop('own'), tagged],
    ...{ verdict: 'took it away', change: 2 },
    undo: [`aws iam put-role-policy --role-name ${role} --policy-name own --policy-document '${JSON.stringify(read)}'`],
  },
  'an inline policy deleted whose text nobody knows': {
    now: { roles: { [role]: {} } },
    calls: [tagged, drop('own')],
    ...{ verdict: 'fits', change: 2 },
  },
  'a Deny added in a group': {
    now: {
      users: { kimura: { attached: ['Read'], groups: ['staff'] } },
      groups: { staff: { inline: { freeze: deny('s3:*') } } },
      policies: { Read: { versions: { v1: read } } },
    },
    calls: [
      tagged,
      ['PutGroupPolicy', { groupName: 'staff', policyName: 'freeze', policyDocument: JSON.stringify(deny('s3:*')) }],
    ],
    ...{
      principal: user,
      reason: 'with an explicit deny in an identity-based policy',
      verdict: 'took it away',
      change: 2,
    },
  },
  'removed from the group': {
    now: {
      users: { kimura: {} },
      groups: { staff: { attached: ['Read'] } },
      policies: { Read: { versions: { v1: read } } },
    },
    calls: [['RemoveUserFromGroup', { groupName: 'staff', userName: 'kimura' }], tagged],
    ...{ principal: user, verdict: 'took it away', change: 1 },
    undo: ['aws iam add-user-to-group --group-name staff --user-name kimura'],
  },
  'a policy version that drops one action': {
    now: {
      roles: { [role]: { attached: ['Read'] } },
      policies: {
        Read: { versions: { v1: allow(['s3:GetObject', 's3:ListBucket']), v2: allow('s3:ListBucket') }, current: 'v2' },
      },
    },
    calls: [tagged, version('Read', 'v2', allow('s3:ListBucket')), tagged],
    ...{ verdict: 'took it away', change: 2 },
    undo: [
      `aws iam set-default-policy-version --policy-arn ${policyArn('Read')} --version-id v1`,
      `aws iam delete-policy-version --policy-arn ${policyArn('Read')} --version-id v2`,
    ],
  },
  'the default version set back': {
    now: {
      roles: { [role]: { attached: ['Read'] } },
      policies: { Read: { versions: { v1: allow('s3:ListBucket'), v2: read }, current: 'v1' } },
    },
    calls: [tagged, ['SetDefaultPolicyVersion', { policyArn: arnOf('Read'), versionId: 'v1' }]],
    ...{ verdict: 'took it away', change: 2 },
  },
  'a boundary put': {
    now: {
      roles: { [role]: { attached: ['Read'], boundary: 'Edge' } },
      policies: { Read: { versions: { v1: read } }, Edge: { versions: { v1: allow('sqs:*') } } },
    },
    calls: [['PutRolePermissionsBoundary', { roleName: role, permissionsBoundary: arnOf('Edge') }], tagged],
    ...{ reason: 'because no permissions boundary allows the s3:GetObject action', verdict: 'took it away', change: 1 },
    undo: [`aws iam delete-role-permissions-boundary --role-name ${role}`],
  },
  'a role deleted and made again without its policy': {
    now: { roles: { [role]: { id: 'AROA2' } }, policies: { Read: { versions: { v1: read } } } },
    calls: [
      ...[detach('Read'), ['DeleteRole', { roleName: role }] as const],
      ['CreateRole', { roleName: role, assumeRolePolicyDocument: '{}' }, { role: { roleName: role, roleId: 'AROA2' } }],
    ],
    ...{ verdict: 'took it away', change: 1 },
  },
  'allowed by two policies, of which only the second removal breaks it': {
    now: {
      roles: { [role]: {} },
      policies: { Read: { versions: { v1: read } }, All: { versions: { v1: allow('s3:*') } } },
    },
    calls: [detach('Read'), tagged, detach('All'), tagged],
    ...{ verdict: 'took it away', change: 3 },
  },
  'a wildcard narrowed': {
    now: { roles: { [role]: { inline: { own: allow('s3:Get*', 'arn:aws:s3:::other/*') } } } },
    calls: [put('own', allow('s3:Get*', '*')), put('own', allow('s3:Get*', 'arn:aws:s3:::other/*'))],
    ...{ verdict: 'took it away', change: 2 },
  },
  'a change undone in between': {
    now: { roles: { [role]: {} }, policies: { Read: { versions: { v1: read } } } },
    calls: [detach('Read'), attach('Read'), tagged, detach('Read')],
    ...{ verdict: 'took it away', change: 4 },
  },
  'a condition added that the request does not tell': {
    now: {
      roles: {
        [role]: { inline: { own: allow('s3:GetObject', '*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }) } },
      },
    },
    calls: [
      put('own', read),
      put('own', allow('s3:GetObject', '*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })),
    ],
    ...{ verdict: 'fits', change: 2 },
  },
  'a condition added that the request does not meet': {
    now: {
      roles: {
        [role]: { inline: { own: allow('s3:GetObject', '*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }) } },
      },
    },
    calls: [
      put('own', read),
      put('own', allow('s3:GetObject', '*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })),
    ],
    options: ['--context', 'aws:SourceIp=198.51.100.1'],
    ...{ verdict: 'took it away', change: 2 },
  },
  'a tag changed that a condition asks for': {
    now: {
      roles: {
        [role]: {
          tags: { team: 'red' },
          inline: { own: allow('s3:GetObject', '*', { StringEquals: { 'aws:PrincipalTag/team': 'blue' } }) },
        },
      },
    },
    calls: [
      ['TagRole', { roleName: role, tags: [{ key: 'team', value: 'blue' }] }],
      ['TagRole', { roleName: role, tags: [{ key: 'Team', value: 'red' }] }],
    ],
    ...{ verdict: 'took it away', change: 2 },
  },
  'a rename, where a policy names the user': {
    now: {
      users: { kim: { inline: { own: allow('s3:GetObject', '*', { StringEquals: { 'aws:username': 'kimura' } }) } } },
    },
    calls: [['UpdateUser', { userName: 'kimura', newUserName: 'kim' }]],
    ...{ principal: 'arn:aws:iam::123456789012:user/kim', verdict: 'took it away', change: 1 },
    undo: ['aws iam update-user --user-name kim --new-user-name kimura'],
  },
  'never allowed, with a policy detached whose text nobody knows': {
    now: {
      roles: { [role]: { attached: ['Read'] } },
      policies: { Read: { versions: { v1: allow('s3:ListBucket') } } },
    },
    calls: [tagged, attach('Read'), detach('Other')],
    ...{ verdict: 'fits', change: 3 },
  },
  'never allowed, and everything known': {
    now: {
      roles: { [role]: { attached: ['Read'] } },
      policies: { Read: { versions: { v1: allow('s3:ListBucket') } } },
    },
    calls: [tagged, attach('Read')],
    ...{ verdict: 'never allowed', change: null, undo: [] },
  },
  'an SCP refuses, with a fitting change beside it': {
    now: { roles: { [role]: {} }, policies: { Read: { versions: { v1: read } } } },
    calls: [detach('Read')],
    ...{ reason: 'with an explicit deny in a service control policy', verdict: 'not explained', change: null },
  },
  'refused since before the change': {
    now: { roles: { [role]: { inline: { freeze: deny('s3:*') } } }, policies: { Read: { versions: { v1: read } } } },
    calls: [tagged, detach('Read'), tagged],
    ...{ reason: 'with an explicit deny in an identity-based policy', verdict: 'never allowed', change: null },
  },
  'allowed again since': {
    now: { roles: { [role]: { attached: ['Read'] } }, policies: { Read: { versions: { v1: read } } } },
    calls: [detach('Read'), attach('Read')],
    ...{ verdict: 'allowed', change: null },
  },
  'an AWS managed policy that AWS changed': {
    now: {
      roles: { [role]: { attached: [elsewhere] } },
      policies: {
        [elsewhere]: {
          versions: { v1: read, v2: allow('s3:List*') },
          current: 'v2',
          dates: { v2: '2026-11-01T12:00:00Z' },
        },
      },
    },
    calls: [tagged, tagged],
    ...{ verdict: 'took it away', change: null },
  },
  'a history that does not reach back far enough': {
    now: { roles: { [role]: { inline: { own: allow('s3:List*') } } } },
    calls: [put('own', allow('s3:List*'))],
    ...{ verdict: 'fits', change: 1 },
  },
  'a trust policy that no longer names who assumes the role': {
    now: {
      roles: {
        [role]: { inline: { own: allow('sts:AssumeRole') } },
        target: { trust: trustOf({ Service: 'ec2.amazonaws.com' }) },
      },
    },
    calls: [
      [
        'UpdateAssumeRolePolicy',
        { roleName: 'target', policyDocument: JSON.stringify(trustOf({ AWS: 'arn:aws:iam::123456789012:root' })) },
      ],
      [
        'UpdateAssumeRolePolicy',
        { roleName: 'target', policyDocument: JSON.stringify(trustOf({ Service: 'ec2.amazonaws.com' })) },
      ],
    ],
    ...{
      action: 'sts:AssumeRole',
      resource: 'arn:aws:iam::123456789012:role/target',
      reason: '',
      verdict: 'took it away',
      change: 2,
    },
  },
  'a message in which the account is masked': {
    now: {
      roles: { [role]: {} },
      policies: { Read: { versions: { v1: allow('sqs:*', 'arn:aws:sqs:us-east-1:123456789012:jobs') } } },
    },
    calls: [detach('Read')],
    ...{ principal: `arn:aws:sts::***:assumed-role/${role}/x`, action: 'sqs:SendMessage' },
    ...{ resource: 'arn:aws:sqs:us-east-1:***:jobs', verdict: 'took it away', change: 1 },
  },
  'the root user': {
    now: {},
    calls: [],
    ...{ principal: 'arn:aws:iam::123456789012:root', verdict: 'not explained', change: null },
  },
  'another account than the one that was read': {
    now: { roles: { [role]: {} } },
    calls: [],
    ...{ principal: 'arn:aws:iam::210987654321:user/kimura', verdict: 'not explained', change: null },
  },
};

/** What the job printed. */
export function messageOf({ principal, action = 's3:GetObject', resource = object, reason }: Story): string {
  const who = principal ?? `arn:aws:sts::123456789012:assumed-role/${role}/run-7`;
  const why = reason ?? `because no identity-based policy allows the ${action} action`;
  return `An error occurred (AccessDenied): User: ${who} is not authorized to perform: ${action} on resource: "${resource}" ${why}`;
}
