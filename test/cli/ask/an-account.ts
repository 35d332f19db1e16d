import type { Fields } from '../../../iam/cloudtrail/fields.ts';

export const account = '123456789012';
export const bucket = 'arn:aws:s3:::billing-archive';
export const object = `${bucket}/2026/11.json.gz`;

export const allow = (
  Action: string | readonly string[],
  Resource: string | readonly string[] = '*',
  Condition?: object,
) => documentOf({ Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) });
export const deny = (Action: string, Resource = '*') => documentOf({ Effect: 'Deny', Action, Resource });

function documentOf(...Statement: readonly object[]): object {
  return { Version: '2012-10-17', Statement };
}

export const policyArn = (name: string, owner = account) => `arn:aws:iam::${owner}:policy/${name}`;

type Holder = Readonly<{ inline?: Readonly<Record<string, object>>; attached?: readonly string[] }>;

type Role = Holder &
  Readonly<{ id?: string; boundary?: string; tags?: Readonly<Record<string, string>>; trust?: object }>;

type Policy = Readonly<{
  versions: Readonly<Record<string, object>>;
  current?: string;
  dates?: Readonly<Record<string, string>>;
}>;

export type Account = Readonly<{
  roles?: Readonly<Record<string, Role>>;
  users?: Readonly<Record<string, Holder & Readonly<{ id?: string; groups?: readonly string[] }>>>;
  groups?: Readonly<Record<string, Holder>>;
  /** By name, or by the ARN of a policy of AWS. */
  policies?: Readonly<Record<string, Policy>>;
}>;

/** An account as `get-account-authorization-details` prints it. */
export function stateOf({ roles = {}, users = {}, groups = {}, policies = {} }: Account): Fields {
  return {
    UserDetailList: Object.entries(users).map(([name, { id = `AIDA${name}`, groups: GroupList = [], ...holder }]) => ({
      ...{ UserName: name, UserId: id, Arn: `arn:aws:iam::${account}:user/${name}`, Path: '/', GroupList },
      ...lists('User', holder),
    })),
    GroupDetailList: Object.entries(groups).map(([name, holder]) => ({
      ...{ GroupName: name, GroupId: `AGPA${name}`, Arn: `arn:aws:iam::${account}:group/${name}`, Path: '/' },
      ...lists('Group', holder),
    })),
    RoleDetailList: Object.entries(roles).map(([name, role]) => ({
      ...{ RoleName: name, RoleId: role.id ?? `AROA${name}`, Arn: `arn:aws:iam::${account}:role/${name}`, Path: '/' },
      ...lists('Role', role),
      AssumeRolePolicyDocument: role.trust ?? trustOf({ Service: 'lambda.amazonaws.com' }),
      Tags: Object.entries(role.tags ?? {}).map(([Key, Value]) => ({ Key, Value })),
      RoleLastUsed: {},
      ...(role.boundary && { PermissionsBoundary: { PermissionsBoundaryArn: policyArn(role.boundary) } }),
    })),
    Policies: Object.entries(policies).map(([name, { versions, current = 'v1', dates = {} }]) => ({
      ...{ PolicyName: name.replace(/.*\//, ''), PolicyId: `ANPA${name}`, Arn: arnOf(name), Path: '/' },
      DefaultVersionId: current,
      PolicyVersionList: Object.entries(versions).map(([VersionId, Document]) => ({
        ...{
          VersionId,
          Document,
          IsDefaultVersion: VersionId === current,
          CreateDate: dates[VersionId] ?? '2025-01-01T00:00:00Z',
        },
      })),
    })),
  };
}

export function trustOf(Principal: object): object {
  return documentOf({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });
}

export const arnOf = (policy: string) => (policy.startsWith('arn:') ? policy : policyArn(policy));

function lists(kind: string, { inline = {}, attached = [] }: Holder): object {
  return {
    [`${kind}PolicyList`]: Object.entries(inline).map(([PolicyName, PolicyDocument]) => ({
      PolicyName,
      PolicyDocument,
    })),
    AttachedManagedPolicies: attached.map((policy) => ({ PolicyName: policy, PolicyArn: arnOf(policy) })),
  };
}

export type Call = readonly [eventName: string, request: Fields, response?: Fields];

/** Calls as CloudTrail records them, a day apart, by ids `1`, `2`, ... */
export function recordsOf(calls: readonly Call[]): readonly Fields[] {
  return calls.map(([eventName, requestParameters, responseElements = null], index) => ({
    eventVersion: '1.11',
    userIdentity: { type: 'IAMUser', arn: `arn:aws:iam::${account}:user/sato`, userName: 'sato', accountId: account },
    eventTime: new Date(Date.UTC(2026, 10, 1 + index)).toISOString().replace('.000', ''),
    ...{ eventSource: 'iam.amazonaws.com', eventName, awsRegion: 'us-east-1', sourceIPAddress: '198.51.100.24' },
    ...{
      requestParameters,
      responseElements,
      eventID: String(index + 1),
      eventType: 'AwsApiCall',
      recipientAccountId: account,
    },
  }));
}
