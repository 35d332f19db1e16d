import { mostWorkedOut } from '../../../iam/state/access/access-changes.ts';
import type { Account } from '../../../iam/state/account.ts';
import type { Entity, EntityKind, Key } from '../../../iam/state/entities.ts';
import { layeredMap } from '../../../iam/state/layered-map.ts';
import { nameKey } from '../../../iam/state/look-up.ts';
import type { State } from '../../../iam/state/state.ts';
import { type Log, reasonsOf } from '../../log.ts';
import type { AtHand } from './around.ts';
import type { Pieces } from './get-items.ts';

/** What was read of a state so far. What was asked for and is not there stands as `undefined` or as an empty list. */
export type Shelf = Readonly<{
  names: Map<string, readonly Key[]>;
  entities: Map<Key, Entity | undefined>;
  /** All that refer to a group or a policy. */
  referring: Map<string, readonly Key[]>;
  /** By sort key. */
  revisions: Map<string, string>;
  /** The kinds of which something is there that could not be understood. */
  unread: Set<EntityKind>;
}>;

export function emptyShelf(): Shelf {
  return { names: new Map(), entities: new Map(), referring: new Map(), revisions: new Map(), unread: new Set() };
}

/** As far as it was read. */
export function atHand({ names, entities, referring }: Shelf): AtHand {
  return {
    named: (name) => names.get(name),
    entity: (key) => entities.get(key),
    referring: (target) => referring.get(target)?.slice(0, mostWorkedOut),
  };
}

/**
 * What an item says, with its revision kept. Undefined for one that cannot be understood: it is overwritten when it
 * next changes, and until then its kind is not whole.
 */
export function understood<T>(
  pieces: Pieces,
  kind: EntityKind | undefined,
  read: (pieces: Pieces) => T,
  shelf: Pick<Shelf, 'revisions' | 'unread'>,
  log: Log,
): T | undefined {
  const [first] = pieces;
  const sk = first['sk']?.S ?? '';
  shelf.revisions.set(sk, first['revision']?.S ?? '');
  try {
    return read(pieces);
  } catch (error) {
    if (kind !== undefined) shelf.unread.add(kind);
    log.warn({ message: 'state not understood', item: sk, reasons: reasonsOf(error) });
    return undefined;
  }
}

/** The state that was read; `whole` are the kinds that the last snapshot read whole. */
export function stateOf(shelf: Shelf, account: Account, whole: ReadonlySet<EntityKind> = new Set()): State {
  const entities = [...shelf.entities].flatMap(([key, entity]) =>
    entity === undefined ? [] : [[key, entity] as const],
  );
  const names = [...shelf.names].filter(([, keys]) => keys.length > 0);
  return {
    account,
    entities: layeredMap(entities),
    names: layeredMap(names),
    whole: new Set([...whole].filter((kind) => !shelf.unread.has(kind))),
    more: moreThanRead(shelf),
  };
}

/** A policy is referred to by its ARN, and counted by its key. */
function moreThanRead({ names, referring }: Shelf): ReadonlyMap<Key, number> {
  const beyond = [...referring].filter(([, keys]) => keys.length > mostWorkedOut);
  return new Map(
    beyond.flatMap(([target, keys]) => {
      const key = isGroup(target) ? target : names.get(nameKey('policy', target))?.at(-1);
      return key === undefined ? [] : [[key, keys.length - mostWorkedOut] as const];
    }),
  );
}

function isGroup(target: string): target is `group/${string}` {
  return target.startsWith('group/');
}
