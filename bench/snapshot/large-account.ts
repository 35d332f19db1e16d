import { emptyIam, type IamAccount } from '../../standins/iam-account.ts';

const account = '123456789012';
const made = new Date('2026-01-05T00:00:00Z');

export const size = { roles: 5_000, policies: 2_000, users: 200, groups: 40 };

/** Five of them are at the quota of what a role may hold inline, ten thousand characters. */
const inlinePerRole = 5;
const charactersPerPolicy = 2_000;

/** An account as large as the snapshot must be able to read, its roles and policies as large as IAM lets them be. */
export function largeAccount(): IamAccount {
  const policies = many(size.policies, (index) => policy(`policy-${index}`));
  const aws = many(30, (index) => policy(`AwsPolicy${index}`, 'aws', 1));
  const attachedTo = (index: number) =>
    many(8, (step) => policies[(index * 8 + step) % size.policies])
      .concat(aws[index % aws.length])
      .flatMap((one) => (one === undefined ? [] : [{ PolicyName: one.PolicyName, PolicyArn: one.Arn }]));
  const users = many(size.users, (index) => user(`user-${index}`, `group-${index % size.groups}`));
  return {
    ...emptyIam,
    users,
    groups: many(size.groups, (index) => ({
      ...named('group', `group-${index}`, 'AGPA'),
      GroupName: `group-${index}`,
      AttachedManagedPolicies: attachedTo(index),
    })),
    roles: many(size.roles, (index) => role(`role-${index}`, attachedTo(index))),
    policies: [...policies, ...aws],
    accessKeys: users.map(({ UserName }, index) => ({
      ...{ UserName, AccessKeyId: `AKIA${String(index).padStart(16, '0')}`, Status: 'Active', CreateDate: made },
    })),
    mfaDevices: users.map(({ UserName, Arn }) => ({ UserName, SerialNumber: Arn.replace(':user/', ':mfa/') })),
  };
}

function role(RoleName: string, AttachedManagedPolicies: readonly object[]) {
  return {
    ...named('role', RoleName, 'AROA'),
    RoleName,
    AssumeRolePolicyDocument: document(600, 'sts:AssumeRole', { Principal: { AWS: `arn:aws:iam::${account}:root` } }),
    Description: `What ${RoleName} is for`,
    MaxSessionDuration: 3_600,
    RolePolicyList: many(inlinePerRole, (index) => ({
      PolicyName: `own-${index}`,
      PolicyDocument: document(charactersPerPolicy, `s3:Get${RoleName.replace('-', '')}x${index}`),
    })),
    AttachedManagedPolicies,
    Tags: many(10, (index) => ({ Key: `tag-${index}`, Value: RoleName })),
    RoleLastUsed: { LastUsedDate: new Date('2026-11-20T00:00:00Z'), Region: 'us-east-1' },
  };
}

function user(UserName: string, group: string) {
  const inline = [{ PolicyName: 'own', PolicyDocument: document(charactersPerPolicy, 's3:GetObject') }];
  return { ...named('user', UserName, 'AIDA'), UserName, GroupList: [group], UserPolicyList: inline };
}

function policy(PolicyName: string, owner = account, versions = 5) {
  const PolicyVersionList = many(versions, (index) => ({
    VersionId: `v${versions - index}`,
    IsDefaultVersion: index === 0,
    CreateDate: made,
    Document: document(6_000, `sqs:${PolicyName.replace('-', '')}x${index}`),
  }));
  return {
    ...named('policy', PolicyName, 'ANPA', owner),
    ...{ PolicyName, DefaultVersionId: `v${versions}`, Description: `Of ${PolicyName}`, PolicyVersionList },
    Tags: [{ Key: 'team', Value: 'data' }],
  };
}

function named(kind: string, name: string, prefix: string, owner = account) {
  const member = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Id`;
  const id = `${prefix}${name.replace(/\W/g, '').toUpperCase()}`;
  return { Path: '/', Arn: `arn:aws:iam::${owner}:${kind}/${name}`, CreateDate: made, [member]: id };
}

/** A document of about so many characters. */
function document(characters: number, action: string, more: object = { Resource: '*' }): string {
  const statement = (Sid: string) => ({ Sid, Effect: 'Allow', Action: action, ...more });
  const one = JSON.stringify(statement('Statement00')).length + 1;
  const Statement = many(Math.max(1, Math.floor(characters / one)), (index) => statement(`Statement${index}`));
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

function many<Item>(count: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
