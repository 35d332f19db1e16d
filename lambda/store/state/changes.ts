import type { Entity, Key } from '../../../iam/state/entities.ts';
import type { State } from '../../../iam/state/state.ts';
import type { Kept } from '../state-store.ts';
import { encoded } from './encoded.ts';
import { accountWrites, entityWrites, nameWrites, referenceWrites } from './entity-items.ts';
import { referencesOf } from './references.ts';
import type { StateTable } from './state-table.ts';
import type { Write } from './write.ts';

/** The keys of the entities that are others in one state than in another. */
export function changedKeys(before: State, after: State): readonly Key[] {
  return [...after.entities.entries()].flatMap(([key, entity]) => {
    const was = before.entities.get(key);
    return was === entity || encoded(was) === encoded(entity) ? [] : [key];
  });
}

/** What makes the table say of an entity what `after` says: itself, its names, and what it refers to. */
export function writesOf(
  key: Key,
  { account, state: before, revisions }: Kept,
  after: State,
  table: StateTable,
): readonly Write[] {
  const [was, is] = [before.entities.get(key), after.entities.get(key)];
  if (is === undefined) return [];
  return [
    ...entityWrites(is, account, revisions, table),
    ...referenceWrites(key, missingIn(was, is), missingIn(is, was), account),
  ];
}

/** What the second refers to and the first does not. */
function missingIn(one: Entity | undefined, other: Entity | undefined): readonly string[] {
  const has = referencesOf(one);
  return [...referencesOf(other)].filter((target) => !has.has(target));
}

/** Those of the names whose lists changed. */
export function namesWrites(
  names: Iterable<string>,
  { account, state: before, revisions }: Kept,
  after: State,
  table: StateTable,
): readonly Write[] {
  return [...names].flatMap((name) => {
    const keys = after.names.get(name) ?? [];
    const isChanged = before.names.get(name)?.join(' ') !== keys.join(' ');
    return isChanged ? nameWrites(name, keys, account, revisions, table) : [];
  });
}

/** What is set for the account as a whole, where that changed. */
export function accountChange(
  { account, state: before, revisions }: Kept,
  after: State,
  table: StateTable,
): readonly Write[] {
  if (before.account === after.account || encoded(before.account) === encoded(after.account)) return [];
  return accountWrites(after.account, account, revisions, table);
}
