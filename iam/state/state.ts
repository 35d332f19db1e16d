import type { Account } from './account.ts';
import type { Entity, Key } from './entities.ts';
import type { LayeredMap } from './layered-map.ts';

/**
 * The IAM of one account as it stood at one moment, as far as it is known. A value: applying a record gives
 * another one. It may hold a part of the account only; what it does not hold is then unknown, not absent.
 * This room holds what a state is, how one is read, and what each record does to it. Why: docs/decisions/0164.
 */
export type State = Readonly<{
  account: Account;
  /** Also those that were deleted, as tombstones: a record about them may still come. */
  entities: LayeredMap<Key, Entity>;
  /** By `nameKey`: all that ever had the name, the latest last. */
  names: LayeredMap<string, readonly Key[]>;
  /** The kinds of which every living entity is in the state; one that is not in it does not exist. */
  whole: ReadonlySet<Entity['kind']>;
  /** How many more hold a policy, belong to a group or have a role in their profile than the state holds. */
  more: ReadonlyMap<Key, number>;
}>;
