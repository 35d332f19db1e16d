import type { Entity, Key } from '../../../iam/state/entities.ts';
import { nameKey } from '../../../iam/state/look-up.ts';
import { policiesOf } from './references.ts';
import type { Reach, Spoken } from './spoken-of.ts';

/** What is at hand of a state: a whole one, or what was read of it so far. Undefined is what is not at hand (yet). */
export type AtHand = Readonly<{
  named(name: string): readonly Key[] | undefined;
  entity(key: Key): Entity | undefined;
  /** Who refers to a group or a policy, as many as are worked out. */
  referring(target: string): readonly Key[] | undefined;
}>;

/** A part of a state: the names, the entities (each with the name that led to it, where one did) and whose referrers. */
export type Part = Readonly<{
  names: ReadonlySet<string>;
  keys: ReadonlyMap<Key, string | undefined>;
  targets: ReadonlySet<string>;
}>;

/**
 * What the net effect of a change needs of a state, around the entities that a record speaks of: the groups and policies
 * of a user, the policies of a role, the members of a group, the holders of a policy with their own groups and policies.
 * The same way leads through the table, step by step, and through a state that was read.
 */
export function around(spoken: readonly Spoken[], atHand: AtHand): Part {
  const names = new Set<string>();
  const keys = new Map<Key, string | undefined>();
  const targets = new Set<string>();
  const seen = new Set<string>();

  function throughName(name: string, reach: Reach): void {
    names.add(name);
    for (const key of atHand.named(name) ?? []) throughKey(key, reach, name);
  }

  function throughKey(key: Key, reach: Reach, name?: string): void {
    if (!keys.has(key)) keys.set(key, name);
    if (seen.has(`${reach} ${key}`)) return;
    seen.add(`${reach} ${key}`);
    const entity = atHand.entity(key);
    if (entity !== undefined) throughEntity(entity, reach);
  }

  function throughEntity(entity: Entity, reach: Reach): void {
    if (entity.kind === 'user') for (const each of entity.groups) throughKey(each, 'own');
    if (entity.kind === 'user' || entity.kind === 'group' || entity.kind === 'role') {
      for (const arn of policiesOf(entity)) throughName(nameKey('policy', arn), 'own');
    }
    if (entity.kind === 'instanceProfile') for (const each of entity.roles) throughKey(each, 'all');
    const target = reach === 'all' ? targetOf(entity) : undefined;
    if (target !== undefined) throughReferring(target);
  }

  function throughReferring(target: string): void {
    targets.add(target);
    for (const key of atHand.referring(target) ?? []) throughKey(key, 'all');
  }

  for (const { name, reach } of spoken) throughName(name, reach);
  return { names, keys, targets };
}

/** By what others refer to an entity. */
export function targetOf(entity: Entity): string | undefined {
  if (entity.kind === 'group') return entity.key;
  return entity.kind === 'policy' ? entity.arn : undefined;
}
