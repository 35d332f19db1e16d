import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import { readState } from '../../../iam/state/read/read-state.ts';
import type { State } from '../../../iam/state/state.ts';
import { type Document, decide } from '../access/oracle/decide.ts';
import type { Random } from '../access/oracle/random.ts';
import { aRecord } from '../actions/a-record.ts';

/** One user who belongs to groups, and what those may have, changed call by call. It shares no code with the product. */
export type World = Readonly<{
  /** Undefined while the user is deleted. */
  user: Holder | undefined;
  tags: Readonly<Record<string, string>>;
  boundary: string | undefined;
  name: string;
  id: number;
  member: Readonly<Record<string, boolean>>;
  groups: Readonly<Record<string, Holder>>;
  policies: Readonly<Record<string, Policy>>;
}>;

type Holder = Readonly<{ inline: Readonly<Record<string, Document>>; attached: readonly string[] }>;
type Policy = Readonly<{ versions: Readonly<Record<string, Document>>; current: string; highest: number }>;

const bare: Holder = { inline: {}, attached: [] };

export const nobody: World = {
  ...{ user: undefined, tags: {}, boundary: undefined, name: 'job', id: 0, member: {} },
  groups: { g0: bare, g1: bare },
  policies: {},
};

export const request = { action: 's3:GetObject', resource: 'arn:aws:s3:::in/a' } as const;

/** Whether the oracle lets the user read the object. */
export function allows({ user, boundary, name, tags, member, groups, policies }: World): boolean {
  if (user === undefined) return false;
  const inForce = (policy: string) => {
    const found = policies[policy];
    return found?.versions[found.current] ?? { Statement: [] };
  };
  const documents = (holder: Holder) => [...Object.values(holder.inline), ...holder.attached.map(inForce)];
  const ofGroups = Object.entries(groups).flatMap(([group, holder]) => (member[group] ? documents(holder) : []));
  const set = {
    policies: [...documents(user), ...ofGroups],
    boundary: boundary === undefined ? undefined : inForce(boundary),
  };
  const circumstances = { 'aws:username': [name], 'aws:principaltag/team': tags['team'] ? [tags['team']] : [] };
  return decide(set, request.action, request.resource, circumstances);
}

/** How the groups came to be: what was before them is then no question. */
export const groupsMade: readonly CloudTrailRecord[] = ['g0', 'g1'].map((groupName) =>
  aRecord(
    'CreateGroup',
    { groupName },
    {
      ...{ eventTime: '2026-10-31T00:00:00Z', eventID: `made-${groupName}`, recipientAccountId: '123456789012' },
      responseElements: { group: { groupName, groupId: `AGPA${groupName}` } },
    },
  ),
);

export type Played = Readonly<{ world: World; record: CloudTrailRecord }>;

/** A call that IAM takes, at random, and the world after it. */
export function anyCall(world: World, random: Random, second: number): Played {
  for (;;) {
    const made = random.one(calls)(world, random);
    if (made === undefined) continue;
    const [eventName, requestParameters, after, responseElements = null] = made;
    const eventTime = new Date(Date.UTC(2026, 10, 1, 0, 0, second)).toISOString();
    const record = aRecord(eventName, requestParameters, {
      ...{ eventTime, eventID: `event-${second}`, recipientAccountId: '123456789012', responseElements },
    });
    return { world: after, record };
  }
}

type Made = readonly [string, Readonly<Record<string, unknown>>, World, Readonly<Record<string, unknown>>?];
type Make = (world: World, random: Random) => Made | undefined;

const arnOf = (policy: string) => `arn:aws:iam::123456789012:policy/${policy}`;
const bothGroups = ['g0', 'g1'] as const;
const names = ['p0', 'p1', 'p2'] as const;
const inlineNames = ['x', 'y'] as const;

/** What statements there are: those that let the request through, those that do not, and those that forbid it. */
const documents: readonly [Document, ...Document[]] = [
  { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['s3:Get*'], Resource: ['arn:aws:s3:::in/*'] }] },
  { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['s3:*'], Resource: ['*'] }] },
  { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['s3:PutObject'], Resource: ['*'] }] },
  { Version: '2012-10-17', Statement: [{ Effect: 'Allow', NotAction: ['s3:Get*'], Resource: ['*'] }] },
  { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: ['s3:*'], Resource: ['arn:aws:s3:::in/*'] }] },
  { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: ['sqs:*'], Resource: ['*'] }] },
  {
    Version: '2012-10-17',
    Statement: [
      {
        ...{ Effect: 'Allow', Action: ['s3:*'], Resource: ['*'] },
        Condition: { StringEquals: { 'aws:PrincipalTag/team': ['blue'] } },
      },
    ],
  },
  {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['s3:*'], Resource: ['*'], Condition: { StringLike: { 'aws:username': ['jo?'] } } },
    ],
  },
];

function withHolder(world: World, group: string | undefined, holder: Holder): World {
  return group === undefined ? { ...world, user: holder } : { ...world, groups: { ...world.groups, [group]: holder } };
}

/** The user, or one of the groups. */
function aHolder(world: World, random: Random): Readonly<{ group: string | undefined; holder: Holder }> | undefined {
  const group = random.chance(0.6) ? undefined : random.one(bothGroups);
  const holder = group === undefined ? world.user : world.groups[group];
  return holder && { group, holder };
}

function named(world: World, group: string | undefined, noun: string): readonly [string, Record<string, string>] {
  return group === undefined
    ? [noun.replace('*', 'User'), { userName: world.name }]
    : [noun.replace('*', 'Group'), { groupName: group }];
}

const put: Make = (world, random) => {
  const found = aHolder(world, random);
  if (found === undefined) return undefined;
  const [policyName, document] = [random.one(inlineNames), random.one(documents)];
  const [event, who] = named(world, found.group, 'Put*Policy');
  const holder = { ...found.holder, inline: { ...found.holder.inline, [policyName]: document } };
  return [
    event,
    { ...who, policyName, policyDocument: JSON.stringify(document) },
    withHolder(world, found.group, holder),
  ];
};

const deleteInline: Make = (world, random) => {
  const found = aHolder(world, random);
  const policyName = random.one(inlineNames);
  if (found?.holder.inline[policyName] === undefined) return undefined;
  const { [policyName]: _, ...inline } = found.holder.inline;
  const [event, who] = named(world, found.group, 'Delete*Policy');
  return [event, { ...who, policyName }, withHolder(world, found.group, { ...found.holder, inline })];
};

const attach: Make = (world, random) => {
  const found = aHolder(world, random);
  const policy = random.one(names);
  if (found === undefined || world.policies[policy] === undefined) return undefined;
  const [event, who] = named(world, found.group, 'Attach*Policy');
  const holder = { ...found.holder, attached: [...new Set([...found.holder.attached, policy])] };
  return [event, { ...who, policyArn: arnOf(policy) }, withHolder(world, found.group, holder)];
};

const detach: Make = (world, random) => {
  const found = aHolder(world, random);
  const policy = random.one(names);
  if (!found?.holder.attached.includes(policy)) return undefined;
  const [event, who] = named(world, found.group, 'Detach*Policy');
  const holder = { ...found.holder, attached: found.holder.attached.filter((one) => one !== policy) };
  return [event, { ...who, policyArn: arnOf(policy) }, withHolder(world, found.group, holder)];
};

const createPolicy: Make = (world, random) => {
  const [policy, document] = [random.one(names), random.one(documents)];
  if (world.policies[policy] !== undefined) return undefined;
  const made = { versions: { v1: document }, current: 'v1', highest: 1 };
  return [
    ...(['CreatePolicy', { policyName: policy, policyDocument: JSON.stringify(document) }] as const),
    { ...world, policies: { ...world.policies, [policy]: made } },
    { policy: { policyName: policy, arn: arnOf(policy), policyId: `ANPA${policy}${JSON.stringify(world).length}` } },
  ];
};

const createVersion: Make = (world, random) => {
  const [policy, document, setAsDefault] = [random.one(names), random.one(documents), random.chance(0.7)];
  const found = world.policies[policy];
  if (found === undefined || Object.keys(found.versions).length > 4) return undefined;
  const version = `v${found.highest + 1}`;
  const versions = { ...found.versions, [version]: document };
  const grown = { versions, current: setAsDefault ? version : found.current, highest: found.highest + 1 };
  return [
    'CreatePolicyVersion',
    { policyArn: arnOf(policy), policyDocument: JSON.stringify(document), setAsDefault },
    { ...world, policies: { ...world.policies, [policy]: grown } },
    { policyVersion: { versionId: version, isDefaultVersion: setAsDefault } },
  ];
};

const onVersion =
  (event: string, change: (policy: Policy, versionId: string) => Policy | undefined): Make =>
  (world, random) => {
    const policy = random.one(names);
    const found = world.policies[policy];
    const [first, ...more] = Object.keys(found?.versions ?? {});
    if (found === undefined || first === undefined) return undefined;
    const versionId = random.one([first, ...more]);
    const changed = change(found, versionId);
    if (changed === undefined) return undefined;
    return [
      event,
      { policyArn: arnOf(policy), versionId },
      { ...world, policies: { ...world.policies, [policy]: changed } },
    ];
  };

const bound: Make = (world, random) => {
  const policy = random.one(names);
  if (world.user === undefined) return undefined;
  if (world.boundary !== undefined && random.chance(0.6)) {
    return ['DeleteUserPermissionsBoundary', { userName: world.name }, { ...world, boundary: undefined }];
  }
  if (world.policies[policy] === undefined) return undefined;
  const given = { userName: world.name, permissionsBoundary: arnOf(policy) };
  return ['PutUserPermissionsBoundary', given, { ...world, boundary: policy }];
};

const membership: Make = (world, random) => {
  const groupName = random.one(bothGroups);
  if (world.user === undefined) return undefined;
  const isMember = world.member[groupName] === true;
  const event = isMember ? 'RemoveUserFromGroup' : 'AddUserToGroup';
  return [
    event,
    { groupName, userName: world.name },
    { ...world, member: { ...world.member, [groupName]: !isMember } },
  ];
};

const tag: Make = (world, random) => {
  if (world.user === undefined) return undefined;
  if (world.tags['team'] !== undefined && random.chance(0.4)) {
    return ['UntagUser', { userName: world.name, tagKeys: ['team'] }, { ...world, tags: {} }];
  }
  const value = random.one(['blue', 'red']);
  return ['TagUser', { userName: world.name, tags: [{ key: 'team', value }] }, { ...world, tags: { team: value } }];
};

const rename: Make = (world, random) => {
  const newUserName = random.one(['job', 'joe', 'worker']);
  if (world.user === undefined || newUserName === world.name || random.chance(0.5)) return undefined;
  return ['UpdateUser', { userName: world.name, newUserName }, { ...world, name: newUserName }];
};

const createUser: Make = (world) => {
  if (world.user !== undefined) return undefined;
  const id = world.id + 1;
  const user = { userName: world.name, userId: `AIDA${id}`, arn: `arn:aws:iam::123456789012:user/${world.name}` };
  return ['CreateUser', { userName: world.name }, { ...world, id, user: bare, tags: {}, member: {} }, { user }];
};

const deleteUser: Make = (world, random) => {
  const { user, member } = world;
  const isBare = user !== undefined && user.attached.length === 0 && Object.keys(user.inline).length === 0;
  if (!isBare || Object.values(member).includes(true) || random.chance(0.5)) return undefined;
  return ['DeleteUser', { userName: world.name }, { ...world, user: undefined, tags: {}, boundary: undefined }];
};

const calls: readonly [Make, ...Make[]] = [
  ...([put, put, deleteInline, attach, attach, detach, createPolicy, createVersion] as const),
  ...([bound, membership, membership, tag, rename, createUser, createUser, createUser, deleteUser] as const),
  onVersion('SetDefaultPolicyVersion', (policy, current) => ({ ...policy, current })),
  onVersion('DeletePolicyVersion', (policy, version) => {
    const { [version]: _, ...versions } = policy.versions;
    return policy.current === version ? undefined : { ...policy, versions };
  }),
];

/** The account as `get-account-authorization-details` would show it. */
export function stateOf({ user, name, id, tags, boundary, member, groups, policies }: World): State {
  const lists = (prefix: string, { inline, attached }: Holder) => ({
    [`${prefix}PolicyList`]: Object.entries(inline).map(([PolicyName, PolicyDocument]) => ({
      PolicyName,
      PolicyDocument,
    })),
    AttachedManagedPolicies: attached.map((policy) => ({ PolicyName: policy, PolicyArn: arnOf(policy) })),
  });
  const read = readState({
    UserDetailList:
      user === undefined
        ? []
        : [
            {
              ...{ UserName: name, UserId: `AIDA${id}`, Arn: `arn:aws:iam::123456789012:user/${name}`, Path: '/' },
              ...lists('User', user),
              GroupList: Object.keys(member).filter((group) => member[group]),
              Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
              ...(boundary && { PermissionsBoundary: { PermissionsBoundaryArn: arnOf(boundary) } }),
            },
          ],
    GroupDetailList: Object.entries(groups).map(([group, holder]) => ({
      ...{ GroupName: group, GroupId: `AGPA${group}`, Arn: `arn:aws:iam::123456789012:group/${group}`, Path: '/' },
      ...lists('Group', holder),
    })),
    RoleDetailList: [],
    Policies: Object.entries(policies).map(([policy, { versions, current }]) => ({
      ...{ PolicyName: policy, PolicyId: `ANPA${policy}`, Arn: arnOf(policy), Path: '/', DefaultVersionId: current },
      PolicyVersionList: Object.entries(versions).map(([VersionId, Document]) => ({
        ...{ VersionId, Document, IsDefaultVersion: VersionId === current },
      })),
    })),
  });
  if (read.kind !== 'state') throw new Error('the world makes no state');
  return read.state;
}
