import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { noCredentials } from '../../../iam/state/credentials.ts';
import { documentOf } from '../../../iam/state/document.ts';
import type { Entity, Group, ManagedPolicy, Role, User } from '../../../iam/state/entities.ts';
import { keyOf, nothingKnown, withEntity } from '../../../iam/state/look-up.ts';
import type { State } from '../../../iam/state/state.ts';
import { own, policy } from './a-change.ts';

/** A whole account of these users, groups, roles and policies. */
export function stateOf(...entities: readonly Entity[]): State {
  const whole = new Set(['user', 'group', 'role', 'policy'] as const);
  return entities.reduce(withEntity, { ...nothingKnown, account: { ...nothingKnown.account, id: own }, whole });
}

type Policies = Readonly<{
  inline?: Readonly<Record<string, readonly Fields[]>>;
  attached?: readonly string[];
  boundary?: string;
}>;

export function aRole(
  name: string,
  { inline, attached, boundary, trust = [] }: Policies & { trust?: readonly Fields[] },
): Role {
  return {
    ...common('role', name),
    kind: 'role',
    ...policiesOf({ ...(inline && { inline }), ...(attached && { attached }) }),
    boundary,
    trust: documentOf(policy(...trust)),
    description: '',
    maxSessionDuration: 3600,
    lastUsed: undefined,
  };
}

export function aUser(
  name: string,
  { boundary, groups = [], ...policies }: Policies & { groups?: readonly string[] },
): User {
  return {
    ...common('user', name),
    kind: 'user',
    ...policiesOf(policies),
    boundary,
    groups: new Set(groups.map((group) => keyOf('group', group, group))),
    credentials: noCredentials,
  };
}

export function aGroup(name: string, policies: Policies): Group {
  return { ...common('group', name), kind: 'group', ...policiesOf(policies) };
}

export function aPolicy(name: string, ...versions: readonly (readonly Fields[])[]): ManagedPolicy {
  return {
    ...common('policy', name),
    kind: 'policy',
    owner: 'account',
    description: '',
    versions: new Map(versions.map((statements, index) => [`v${index + 1}`, documentOf(policy(...statements))])),
    defaultVersion: 'v1',
    highestVersion: versions.length,
  };
}

export function policyArn(name: string): string {
  return `arn:aws:iam::${own}:policy/${name}`;
}

function common<K extends Entity['kind']>(kind: K, name: string) {
  const id = name;
  return {
    key: keyOf(kind, id, name),
    name,
    id,
    arn: `arn:aws:iam::${own}:${kind}/${name}`,
    path: '/',
    created: 0,
    deleted: undefined,
    tags: new Map<string, string>(),
    unsure: new Set<never>(),
    asOf: { kind: 'read', time: 0 },
  } as const;
}

function policiesOf({ inline = {}, attached = [] }: Policies) {
  return {
    inline: new Map(Object.entries(inline).map(([name, statements]) => [name, documentOf(policy(...statements))])),
    attached: new Set(attached.map((name) => (name.startsWith('arn:') ? name : policyArn(name)))),
  };
}
