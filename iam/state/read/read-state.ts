import { fieldsOf, isObject, isTrueAt, listAt } from '../../cloudtrail/fields.ts';
import type { Entity, EntityKind } from '../entities.ts';
import { nothingKnown, withEntity } from '../look-up.ts';
import type { State } from '../state.ts';
import { type AwsVersion, awsVersionsIn } from './aws-versions.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { readPolicies } from './policies.ts';
import { readGroups, readRoles, readUsers } from './principals.ts';
import { readProfiles } from './profiles.ts';
import { withIds } from './unique.ts';

/** A state that was read, and what is missing in it, in plain codes. */
export type ReadState =
  | Readonly<{ kind: 'state'; state: State; gaps: readonly Gap[]; awsVersions: readonly AwsVersion[] }>
  | Readonly<{ kind: 'unreadable'; reason: 'not an object' | 'no list of an account' }>;

export type { Gap };

/** The lists of `get-account-authorization-details`, and what each holds. */
const lists = {
  UserDetailList: 'user',
  GroupDetailList: 'group',
  RoleDetailList: 'role',
  Policies: 'policy',
} as const satisfies Readonly<Record<string, EntityKind>>;

/**
 * Reads the state of an account as `aws iam get-account-authorization-details` gives it: one object or an array of
 * pages, with documents as objects, as JSON text or URL-encoded. `time` is when it was read. Never throws.
 * Why: docs/decisions/0165.
 */
export function readState(value: unknown, time?: number): ReadState {
  const pages = (Array.isArray(value) ? value : [value]).filter(isObject);
  if (pages.length === 0) return { kind: 'unreadable', reason: 'not an object' };
  const items = (name: keyof typeof lists) => pages.flatMap((page) => listAt(page, name)).map(fieldsOf);
  const isThere = (name: string) => pages.some((page) => Array.isArray(listIn(page, name)));
  const present = Object.keys(lists).filter(isThere);
  if (present.length === 0) return { kind: 'unreadable', reason: 'no list of an account' };
  const asOf = { kind: 'read', time } as const;
  const policies = readPolicies(items('Policies'), asOf);
  const groups = readGroups(items('GroupDetailList'), asOf);
  const roles = readRoles(items('RoleDetailList'), asOf);
  const unique = withIds([...policies.entities, ...groups.entities, ...roles.entities]);
  const listed = readUsers(items('UserDetailList'), unique.entities, asOf);
  const users = withIds(listed.entities);
  const named = [...unique.entities, ...users.entities];
  const profiles = withIds(readProfiles(items('RoleDetailList'), unique.entities, asOf));
  const last = pages.at(-1) ?? {};
  const isTruncated = isTrueAt(last, 'IsTruncated');
  const all: readonly Entity[] = [...named, ...profiles.entities];
  const state = all.reduce(withEntity, {
    ...nothingKnown,
    account: { ...nothingKnown.account, ...accountOf(named) },
    whole: new Set<EntityKind>(isTruncated || present.length < 4 ? [] : Object.values(lists)),
  });
  const missing = Object.keys(lists).filter((name) => !present.includes(name));
  const gaps = gapsOf({
    state,
    isTruncated,
    missing,
    sameIds: [...unique.same, ...users.same, ...profiles.same],
    nameless: nameless(policies, groups, roles, listed),
  });
  return { kind: 'state', state, gaps, awsVersions: awsVersionsIn(items('Policies')) };
}

function listIn(page: Readonly<Record<string, unknown>>, name: string): unknown {
  const key = Object.keys(page).find((each) => each.toLowerCase() === name.toLowerCase());
  const value = key === undefined ? undefined : page[key];
  return isObject(value) ? [value] : value;
}

function nameless(...read: readonly Readonly<{ nameless: number }>[]): number {
  return read.reduce((sum, each) => sum + each.nameless, 0);
}

/** The account of most of the ARNs: a file may hold entities of another one by mistake. */
function accountOf(entities: readonly Entity[]): Partial<State['account']> {
  const counts = new Map<string, number>();
  for (const { arn } of entities) {
    const found = /^arn:([\w-]+):iam::(\d{12}):/.exec(arn ?? '');
    if (found !== null) counts.set(`${found[1]} ${found[2]}`, (counts.get(`${found[1]} ${found[2]}`) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const [partition, id] = most?.[0].split(' ') ?? [];
  return partition === undefined ? {} : { partition, id };
}
