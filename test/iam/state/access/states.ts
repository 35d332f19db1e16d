import { noCredentials } from '../../../../iam/state/credentials.ts';
import { type Document, documentOf } from '../../../../iam/state/document.ts';
import type { Entity, Group, Key, ManagedPolicy, Role, User } from '../../../../iam/state/entities.ts';
import { keyOf, nothingKnown, withEntity } from '../../../../iam/state/look-up.ts';
import type { State } from '../../../../iam/state/state.ts';

const account = '123456789012';

const common = { created: 0, deleted: undefined, tags: new Map<string, string>(), path: '/' };
const asOf = { kind: 'read', time: undefined } as const;

type Has = Readonly<{
  inline?: Readonly<Record<string, unknown>>;
  attached?: readonly string[];
  boundary?: string;
}>;

function policiesOf({ inline = {}, attached = [] }: Has) {
  return {
    inline: new Map<string, Document>(Object.entries(inline).map(([name, text]) => [name, documentOf(text)])),
    attached: new Set(attached.map(arnOf)),
  };
}

/** `ReadOnly` of the account, `aws:ReadOnlyAccess` of AWS. */
export function arnOf(policy: string): string {
  return policy.startsWith('aws:')
    ? `arn:aws:iam::aws:policy/${policy.slice(4)}`
    : `arn:aws:iam::${account}:policy/${policy}`;
}

function named(kind: 'user' | 'role' | 'group', name: string) {
  const id = `${{ user: 'AIDA', role: 'AROA', group: 'AGPA' }[kind]}${name.toUpperCase()}`;
  return { ...common, key: keyOf(kind, id, name), name, id, arn: `arn:aws:iam::${account}:${kind}/${name}`, asOf };
}

export function groupKey(name: string): Key {
  return named('group', name).key;
}

export function user(name: string, has: Has & Readonly<{ groups?: readonly string[] }> = {}): User {
  return {
    ...named('user', name),
    ...policiesOf(has),
    kind: 'user',
    unsure: new Set(),
    boundary: has.boundary === undefined ? undefined : arnOf(has.boundary),
    groups: new Set((has.groups ?? []).map(groupKey)),
    credentials: noCredentials,
  };
}

export function group(name: string, has: Has = {}): Group {
  return { ...named('group', name), ...policiesOf(has), kind: 'group', unsure: new Set() };
}

export function role(name: string, has: Has & Readonly<{ trust?: unknown; lastUsed?: Role['lastUsed'] }> = {}): Role {
  return {
    ...named('role', name),
    ...policiesOf(has),
    kind: 'role',
    unsure: new Set(),
    boundary: has.boundary === undefined ? undefined : arnOf(has.boundary),
    trust: documentOf(has.trust),
    description: '',
    maxSessionDuration: 3600,
    lastUsed: has.lastUsed,
  };
}

/** A managed policy; of several texts the last is the default version. */
export function policy(name: string, ...texts: readonly unknown[]): ManagedPolicy {
  const versions = texts.map((text, index) => [`v${index + 1}`, documentOf(text)] as const);
  const id = `ANPA${name.toUpperCase()}`;
  return {
    ...common,
    asOf,
    key: keyOf('policy', id, name),
    name: name.replace(/^aws:/, ''),
    id,
    arn: arnOf(name),
    kind: 'policy',
    unsure: new Set(),
    owner: name.startsWith('aws:') ? 'AWS' : 'account',
    description: '',
    versions: new Map(versions),
    defaultVersion: versions.at(-1)?.[0],
    highestVersion: versions.length,
  };
}

export function stateOf(...entities: readonly Entity[]): State {
  return entities.reduce(withEntity, nothingKnown);
}

export function allow(actions: string | readonly string[], resource = '*', condition?: object): object {
  return documentWith({ Effect: 'Allow', Action: actions, Resource: resource, Condition: condition });
}

export function deny(actions: string | readonly string[], resource = '*', condition?: object): object {
  return documentWith({ Effect: 'Deny', Action: actions, Resource: resource, Condition: condition });
}

export function documentWith(...statements: readonly object[]): object {
  return { Version: '2012-10-17', Statement: statements };
}
