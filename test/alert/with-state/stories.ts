import type { User } from '../../../iam/state/entities.ts';
import { allow, arnOf, deny, documentWith, group, policy, role, user } from '../../iam/state/access/states.ts';
import { terraformRun } from '../records.ts';
import type { Story } from './messages-of.ts';

const archive = ['arn:aws:s3:::billing-archive', 'arn:aws:s3:::billing-archive/*'];

const exportRead = documentWith({ Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: archive });
const mail = allow(['ses:SendEmail', 'ses:SendRawEmail']);
const trusting = (account: string) =>
  documentWith({ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'sts:AssumeRole' });

const usedAt = (time: string) => ({ kind: 'at', time: Date.parse(time), region: 'us-east-1' }) as const;
const yesterday = usedAt('2026-11-23T00:37:00Z');
const lastYear = usedAt('2025-11-23T00:37:00Z');
const never = { kind: 'never' } as const;

const doomed = { lastUsed: yesterday, trust: trusting('123456789012') };

const holders = [
  role('billing-export', { attached: ['ExportRead'], lastUsed: yesterday }),
  role('report-export', { attached: ['ExportRead'], lastUsed: never }),
  group('exporters', { attached: ['ExportRead'] }),
  user('sato', { groups: ['exporters'] }),
  user('suzuki', { attached: ['ExportRead'], inline: { own: exportRead } }),
];
const onlyList = allow('s3:ListBucket', 'arn:aws:s3:::billing-archive');

/** A user with an active key, which is its only credential. */
function withKey(one: User, status: 'Active' | 'Inactive', lastUsed: string): User {
  const key = { status, created: 0, lastUsed: { time: Date.parse(lastUsed), service: 'ses' } };
  return { ...one, credentials: { ...one.credentials, accessKeys: new Map([['AKIAMAILER23VEXAMPLE', key]]) } };
}

const inlineRequest = (kind: 'role' | 'user', name: string, policyName: string, document?: object) => ({
  [`${kind}Name`]: name,
  policyName,
  ...(document === undefined ? {} : { policyDocument: JSON.stringify(document) }),
});

/** What issue trackers and on-call logs are full of, each on a state that is known. */
export const stories: Readonly<Record<string, Story>> = {
  DeleteUserPolicy: {
    before: [withKey(user('report-mailer', { inline: { mail } }), 'Active', '2026-11-23T22:40:00Z')],
    steps: [
      {
        eventName: 'DeleteUserPolicy',
        request: inlineRequest('user', 'report-mailer', 'mail'),
        makes: [withKey(user('report-mailer'), 'Active', '2026-11-23T22:40:00Z')],
      },
    ],
  },
  DeleteRolePolicy: {
    before: [role('billing-export', { inline: { export: exportRead }, lastUsed: lastYear })],
    steps: [
      {
        eventName: 'DeleteRolePolicy',
        request: inlineRequest('role', 'billing-export', 'export'),
        makes: [role('billing-export', { lastUsed: lastYear })],
      },
    ],
  },
  'PutUserPolicy with the text that stands there already': {
    before: [user('suzuki', { inline: { own: exportRead } })],
    steps: [
      {
        eventName: 'PutUserPolicy',
        request: inlineRequest('user', 'suzuki', 'own', exportRead),
        makes: [user('suzuki', { inline: { own: exportRead } })],
      },
    ],
  },
  'DetachRolePolicy of AdministratorAccess, whose text was not read': {
    before: [role('deployer', { attached: ['aws:AdministratorAccess'], lastUsed: yesterday })],
    steps: [
      {
        eventName: 'DetachRolePolicy',
        request: { roleName: 'deployer', policyArn: arnOf('aws:AdministratorAccess') },
        makes: [role('deployer', { lastUsed: yesterday })],
      },
    ],
  },
  'AttachRolePolicy of what is attached already': {
    before: [role('billing-export', { attached: ['ExportRead'] }), policy('ExportRead', exportRead)],
    steps: [
      {
        eventName: 'AttachRolePolicy',
        request: { roleName: 'billing-export', policyArn: arnOf('ExportRead') },
        makes: [role('billing-export', { attached: ['ExportRead'] })],
        names: [policy('ExportRead')],
      },
    ],
  },
  'UpdateAssumeRolePolicy with the same trust': {
    before: [role('billing-export', { trust: trusting('210987654321') })],
    steps: [
      {
        eventName: 'UpdateAssumeRolePolicy',
        request: { roleName: 'billing-export', policyDocument: JSON.stringify(trusting('210987654321')) },
        makes: [role('billing-export', { trust: trusting('210987654321') })],
      },
    ],
  },
  DetachRolePolicy: {
    before: [
      role('billing-export', { attached: ['ExportRead'], lastUsed: yesterday }),
      policy('ExportRead', exportRead),
    ],
    steps: [
      {
        eventName: 'DetachRolePolicy',
        request: { roleName: 'billing-export', policyArn: arnOf('ExportRead') },
        makes: [role('billing-export', { lastUsed: yesterday })],
        names: [policy('ExportRead')],
      },
    ],
  },
  'DetachRolePolicy of an AWS policy, with a condition on another one': {
    before: [
      role('auditor', {
        attached: ['aws:ReadBilling'],
        inline: { office: allow('aws-portal:*', '*', { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }) },
        lastUsed: never,
      }),
      policy('aws:ReadBilling', allow('aws-portal:ViewBilling')),
    ],
    steps: [
      {
        eventName: 'DetachRolePolicy',
        request: { roleName: 'auditor', policyArn: arnOf('aws:ReadBilling') },
        makes: [
          role('auditor', {
            inline: { office: allow('aws-portal:*', '*', { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }) },
            lastUsed: never,
          }),
        ],
        names: [policy('aws:ReadBilling')],
      },
    ],
  },
  'DetachRolePolicy of a policy whose text is not known': {
    before: [role('billing-export', { attached: ['ExportRead'], lastUsed: yesterday })],
    steps: [
      {
        eventName: 'DetachRolePolicy',
        request: { roleName: 'billing-export', policyArn: arnOf('ExportRead') },
        makes: [role('billing-export', { lastUsed: yesterday })],
      },
    ],
  },
  'DetachGroupPolicy with three members': {
    before: [
      group('exporters', { attached: ['ExportRead'] }),
      policy('ExportRead', exportRead),
      user('sato', { groups: ['exporters'] }),
      withKey(user('suzuki', { groups: ['exporters'] }), 'Active', '2026-11-23T22:40:00Z'),
      user('tanaka', { groups: ['exporters'], inline: { own: exportRead } }),
    ],
    steps: [
      {
        eventName: 'DetachGroupPolicy',
        request: { groupName: 'exporters', policyArn: arnOf('ExportRead') },
        makes: [group('exporters')],
        names: [policy('ExportRead')],
      },
    ],
  },
  'RemoveUserFromGroup, still granted by another group': {
    before: [
      group('ops', { attached: ['ExportRead'] }),
      group('platform', { inline: { all: allow('s3:*') } }),
      policy('ExportRead', exportRead),
      user('sato', { groups: ['ops', 'platform'] }),
    ],
    steps: [
      {
        eventName: 'RemoveUserFromGroup',
        request: { groupName: 'ops', userName: 'sato' },
        makes: [user('sato', { groups: ['platform'] })],
        names: [group('ops', { attached: ['ExportRead'] })],
      },
    ],
  },
  'PutRolePolicy replacing': {
    before: [role('billing-export', { inline: { export: exportRead }, lastUsed: yesterday })],
    steps: [
      {
        eventName: 'PutRolePolicy',
        request: inlineRequest(
          'role',
          'billing-export',
          'export',
          allow(['s3:ListBucket', 's3:PutObject'], archive[0]),
        ),
        makes: [
          role('billing-export', {
            inline: { export: allow(['s3:ListBucket', 's3:PutObject'], archive[0]) },
            lastUsed: yesterday,
          }),
        ],
      },
    ],
  },
  'PutUserPolicy adding a Deny': {
    before: [withKey(user('report-mailer', { inline: { mail } }), 'Active', '2026-11-23T22:40:00Z')],
    steps: [
      {
        eventName: 'PutUserPolicy',
        request: inlineRequest('user', 'report-mailer', 'freeze', deny('ses:*')),
        makes: [
          withKey(user('report-mailer', { inline: { mail, freeze: deny('ses:*') } }), 'Active', '2026-11-23T22:40:00Z'),
        ],
      },
    ],
  },
  'PutRolePolicy adding a Deny under a condition': {
    before: [role('billing-export', { inline: { export: exportRead } })],
    steps: [
      {
        eventName: 'PutRolePolicy',
        request: inlineRequest('role', 'billing-export', 'office', denyOutside()),
        makes: [role('billing-export', { inline: { export: exportRead, office: denyOutside() } })],
      },
    ],
  },
  'CreatePolicyVersion as default on a policy held by four': {
    before: [policy('ExportRead', exportRead), ...holders],
    more: new Map([[policy('ExportRead').key, 2]]),
    steps: [
      {
        eventName: 'CreatePolicyVersion',
        request: { policyArn: arnOf('ExportRead'), setAsDefault: true, policyDocument: JSON.stringify(onlyList) },
        response: { policyVersion: { versionId: 'v2', isDefaultVersion: true } },
        makes: [policy('ExportRead', exportRead, onlyList)],
      },
    ],
  },
  'SetDefaultPolicyVersion to an older one': {
    before: [
      policy('ExportRead', exportRead, allow('s3:*')),
      role('billing-export', { attached: ['ExportRead'], lastUsed: yesterday }),
    ],
    steps: [
      {
        eventName: 'SetDefaultPolicyVersion',
        request: { policyArn: arnOf('ExportRead'), versionId: 'v1' },
        makes: [{ ...policy('ExportRead', exportRead, allow('s3:*')), defaultVersion: 'v1' }],
      },
    ],
  },
  DeletePolicyVersion: {
    before: [policy('ExportRead', allow('s3:*'), exportRead), role('billing-export', { attached: ['ExportRead'] })],
    steps: [
      {
        eventName: 'DeletePolicyVersion',
        request: { policyArn: arnOf('ExportRead'), versionId: 'v1' },
        makes: [{ ...policy('ExportRead', undefined, exportRead), highestVersion: 2 }],
      },
    ],
  },
  UpdateAssumeRolePolicy: {
    before: [role('data-loader', { trust: trusting('210987654321') })],
    steps: [
      {
        eventName: 'UpdateAssumeRolePolicy',
        request: { roleName: 'data-loader', policyDocument: JSON.stringify(anyone()) },
        makes: [role('data-loader', { trust: anyone() })],
      },
    ],
  },
  PutRolePermissionsBoundary: {
    before: [
      role('billing-export', { inline: { all: allow(['s3:*', 'ses:SendEmail']) }, lastUsed: yesterday }),
      policy('OnlyS3', allow('s3:*')),
    ],
    steps: [
      {
        eventName: 'PutRolePermissionsBoundary',
        request: { roleName: 'billing-export', permissionsBoundary: arnOf('OnlyS3') },
        makes: [
          role('billing-export', {
            inline: { all: allow(['s3:*', 'ses:SendEmail']) },
            boundary: 'OnlyS3',
            lastUsed: yesterday,
          }),
        ],
        names: [policy('OnlyS3')],
      },
    ],
  },
  'DeleteRole after its policies': {
    before: [role('billing-export', { inline: { export: exportRead }, ...doomed })],
    steps: [
      {
        eventName: 'DeleteRolePolicy',
        request: inlineRequest('role', 'billing-export', 'export'),
        makes: [role('billing-export', doomed)],
      },
      {
        eventName: 'DeleteRole',
        request: { roleName: 'billing-export' },
        makes: [{ ...role('billing-export', doomed), deleted: 1 }],
      },
    ],
  },
  'UpdateAccessKey to inactive': {
    before: [withKey(user('report-mailer', { inline: { mail } }), 'Active', '2026-11-23T22:40:00Z')],
    steps: [
      {
        eventName: 'UpdateAccessKey',
        request: { userName: 'report-mailer', accessKeyId: 'AKIAMAILER23VEXAMPLE', status: 'Inactive' },
        makes: [withKey(user('report-mailer', { inline: { mail } }), 'Inactive', '2026-11-23T22:40:00Z')],
      },
    ],
  },
  'a Terraform run that replaces a policy by two': {
    before: [role('report-mailer', { attached: ['mail'], lastUsed: yesterday }), policy('mail', mail)],
    members: terraformRun('ASIATERRAFORMEXAMPLE'),
    steps: [
      {
        eventName: 'DetachRolePolicy',
        request: { roleName: 'report-mailer', policyArn: arnOf('mail') },
        makes: [role('report-mailer', { lastUsed: yesterday })],
        names: [policy('mail')],
      },
      createPolicy('mail-send', allow('ses:SendEmail')),
      createPolicy('mail-raw', allow('ses:SendRawEmail')),
      attach('mail-send', ['mail-send']),
      attach('mail-raw', ['mail-send', 'mail-raw']),
    ],
  },
};

function createPolicy(name: string, document: object): Story['steps'][number] {
  return {
    eventName: 'CreatePolicy',
    request: { policyName: name, policyDocument: JSON.stringify(document) },
    response: { policy: { policyName: name, arn: arnOf(name), policyId: `ANPA${name}`, defaultVersionId: 'v1' } },
    makes: [policy(name, document)],
  };
}

function attach(name: string, attached: readonly string[]): Story['steps'][number] {
  return {
    eventName: 'AttachRolePolicy',
    request: { roleName: 'report-mailer', policyArn: arnOf(name) },
    makes: [role('report-mailer', { attached, lastUsed: yesterday })],
  };
}

function denyOutside(): object {
  return deny('s3:*', '*', { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } });
}

function anyone(): object {
  return documentWith({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' });
}

const hostile = '<!channel> *x* `y`\nhttps://evil.example/ \u202e';

/** Everything that a message could be made of wants to be something else, and is as long as can be. */
export const hostileStory: Story = {
  before: [
    group(hostile, { attached: [hostile], inline: { [hostile]: allow(hostile, hostile) } }),
    ...Array.from({ length: 12 }, (_, index) => user(`${hostile}${index}${'n'.repeat(300)}`, { groups: [hostile] })),
    user('__proto__', {
      groups: [hostile],
      inline: { constructor: allow('a:*', hostile, { [hostile]: { [hostile]: hostile } }) },
    }),
  ],
  steps: [
    {
      eventName: 'PutGroupPolicy',
      request: { groupName: hostile, policyName: hostile },
      makes: [
        group(hostile, {
          attached: [`${hostile}${'m'.repeat(500)}`],
          inline: {
            [hostile]: documentWith({
              Effect: 'Allow',
              Action: Array.from({ length: 40 }, (_, index) => `${hostile}${index}:${'a'.repeat(200)}*`),
              NotResource: Array.from({ length: 20 }, (_, index) => `${hostile}${index}${'r'.repeat(200)}`),
              Condition: { StringLike: { [hostile]: Array.from({ length: 30 }, (_, index) => `${hostile}${index}`) } },
            }),
          },
        }),
      ],
    },
  ],
};
