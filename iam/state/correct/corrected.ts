import type { Account } from '../account.ts';
import type { AsOf, Entity, Key } from '../entities.ts';
import { calledOf, entityCalled, lives, withEntity } from '../look-up.ts';
import type { State } from '../state.ts';
import { filled } from './filled.ts';
import { same } from './same.ts';

/** What is kept of an account after somebody read it. */
export type Correction = Readonly<{
  state: State;
  /** The entities that are others than they were kept. */
  changed: readonly Key[];
  /** The entities that an event touched while they were read: these stay as the event said. */
  left: readonly Key[];
  /** The keys of entities that had been kept by their names, with those by the ids that were read. */
  rekeyed: ReadonlyMap<Key, Key>;
}>;

/** A reading may show an entity as it was this long before: IAM's copies agree only after a while, and events come late. */
const unsettled = 5 * 60 * 1_000;

/**
 * Puts what was read of an account in place of what is kept of it. What is kept and was not read is deleted, where the
 * reading is whole for its kind. `began` is when the reading began: docs/decisions/0177.
 */
export function corrected(kept: State, read: State, began: number): Correction {
  const asOf: AsOf = { kind: 'read', time: began };
  const isUnsettled = (entity: Entity) => entity.asOf.kind === 'record' && entity.asOf.time >= began - unsettled;
  const [changed, left, matched] = [new Map<Key, Entity>(), new Set<Key>(), new Set<Key>()];
  const rekeyed = new Map<Key, Key>();
  for (const entity of read.entities.values()) {
    const was = kept.entities.get(entity.key) ?? withoutId(kept, entity);
    if (was === undefined) {
      changed.set(entity.key, { ...entity, asOf });
      continue;
    }
    matched.add(was.key);
    if (isUnsettled(was)) left.add(was.key);
    else if (was.key !== entity.key) {
      changed.set(was.key, { ...was, deleted: was.deleted ?? began, asOf });
      changed.set(entity.key, { ...filled(entity, was), asOf });
      rekeyed.set(was.key, entity.key);
    } else {
      const is = filled(entity, was);
      if (!same({ ...is, asOf }, { ...was, asOf })) changed.set(is.key, { ...is, asOf });
    }
  }
  for (const was of kept.entities.values()) {
    if (matched.has(was.key) || !lives(was) || !read.whole.has(was.kind) || isOfAws(was)) continue;
    if (isUnsettled(was)) left.add(was.key);
    else changed.set(was.key, { ...was, deleted: began, asOf });
  }
  const entities = [...changed.values()].reduce(withEntity, kept);
  const state = { ...entities, whole: read.whole, account: accountOf(kept.account, read.account) };
  return { state, changed: [...changed.keys()], left: [...left], rekeyed };
}

/** The same entity, kept by its name, since nobody had told its id. */
function withoutId(kept: State, entity: Entity): Entity | undefined {
  const was = entityCalled(kept, entity.kind, calledOf(entity));
  return was !== undefined && was.id === undefined ? was : undefined;
}

/** A policy of AWS's is read only where it is in use. */
function isOfAws(entity: Entity): boolean {
  return entity.kind === 'policy' && entity.owner === 'AWS';
}

function accountOf(kept: Account, read: Account): Account {
  const told = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  return { ...kept, ...told };
}
