import type { Entity, EntityKind, Key } from '../entities.ts';
import { layeredMap } from '../layered-map.ts';
import { calledOf, lives, nameKey, nothingKnown } from '../look-up.ts';
import type { State } from '../state.ts';

type Of<K extends EntityKind> = Extract<Entity, { kind: K }>;

/** A part of the state whose earlier value no record tells, before the record of this index. */
export type Doubt = Readonly<{ about: Slot; until: number }>;

export type Slot =
  /** An inline policy of this name may have been there, with another text. */
  | Readonly<{ kind: 'inline'; holder: Key; name: string }>
  /** One of these versions was in force. */
  | Readonly<{ kind: 'default'; holder: Key; candidates: readonly string[] }>
  /** A tag of this key, in lower case, may have had another value. */
  | Readonly<{ kind: 'tag'; holder: Key; tag: string }>;

/**
 * The account on the way back through its records: what lives at that moment only, so that a name means one entity.
 * It is changed in place, thousands of times, and no one sees it but `rewind`.
 */
export type Draft = Readonly<{
  /** The index of the record that is being taken back. */
  at: number;
  find<K extends EntityKind>(kind: K, called: string | undefined): Of<K> | undefined;
  put(entity: Entity): void;
  /** The entity was created by this record: what it had before is no longer open. */
  remove(entity: Entity): void;
  /** What the slot held is known from here on back, unless another doubt follows. */
  settle(slot: Slot): void;
  doubt(slot: Slot): void;
}>;

export type Drafting = Readonly<{
  draftAt(index: number): Draft;
  finished(): Readonly<{ state: State; doubts: readonly Doubt[] }>;
}>;

export function drafting(now: State): Drafting {
  const entities = new Map<Key, Entity>();
  const names = new Map<string, Key>();
  const doubts = new Map<string, Doubt>();
  const put = (entity: Entity) => {
    const former = entities.get(entity.key);
    if (former !== undefined) names.delete(nameKey(former.kind, calledOf(former)));
    entities.set(entity.key, entity);
    names.set(nameKey(entity.kind, calledOf(entity)), entity.key);
  };
  for (const entity of now.entities.values()) if (lives(entity)) put({ ...entity, asOf: unread });
  const find = <K extends EntityKind>(kind: K, called: string | undefined): Of<K> | undefined => {
    const key = called === undefined ? undefined : names.get(nameKey(kind, called));
    const entity = key === undefined ? undefined : entities.get(key);
    return entity !== undefined && isOf(kind, entity) ? entity : undefined;
  };
  const remove = (entity: Entity) => {
    entities.delete(entity.key);
    names.delete(nameKey(entity.kind, calledOf(entity)));
    for (const [id, { about }] of doubts) if (about.holder === entity.key) doubts.delete(id);
  };
  return {
    draftAt: (at) => ({
      ...{ at, find, put, remove },
      settle: (slot) => doubts.delete(idOf(slot)),
      doubt: (slot) => doubts.set(idOf(slot), { about: slot, until: at }),
    }),
    finished: () => ({
      state: {
        ...nothingKnown,
        ...{ account: now.account, whole: now.whole, entities: layeredMap(entities) },
        names: layeredMap([...names].map(([name, key]) => [name, [key]])),
      },
      doubts: [...doubts.values()],
    }),
  };
}

/** A record of any time is later than this: the records are applied again from the beginning. */
const unread = { kind: 'read', time: undefined } as const;

function idOf(slot: Slot): string {
  const name = slot.kind === 'inline' ? slot.name : slot.kind === 'tag' ? slot.tag : '';
  return JSON.stringify([slot.kind, slot.holder, name]);
}

function isOf<K extends EntityKind>(kind: K, entity: Entity): entity is Of<K> {
  return entity.kind === kind;
}
