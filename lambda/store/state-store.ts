import type { EntityKind, Key } from '../../iam/state/entities.ts';
import type { State } from '../../iam/state/state.ts';
import type { TimeLeft } from '../time-left.ts';

/**
 * The states of accounts as the state table keeps them, for what reads or corrects an account as a whole; the alert
 * function reads and writes by batch (`recall.ts`). `account` is its number. Why it is laid out so: docs/decisions/0175.
 */
export type StateStore = Readonly<{
  /**
   * All that is kept of an account: entities and tombstones, names, what is set for the account, and of AWS's managed
   * policies those that the account uses. `whole` is what the last snapshot says. Read page by page, consistently each;
   * throws what DynamoDB throws.
   */
  readWhole(account: string, timeLeft: TimeLeft): Promise<Kept>;
  /**
   * Writes these entities of `after`, with their names and what refers to what, each for itself and only where the table
   * still holds what `was` says. The keys that it did not write, since somebody else wrote the entity in between:
   * what an event said stays. Throws what DynamoDB throws; what was written until then stays written.
   */
  writeEntities(was: Kept, after: State, keys: readonly Key[], timeLeft: TimeLeft): Promise<readonly Key[]>;
  /** Writes what is set for the account as a whole; false where somebody else wrote it since `was` was read. */
  writeAccount(was: Kept, after: State, timeLeft: TimeLeft): Promise<boolean>;
  /** Undefined where the account never had a snapshot. */
  readSnapshot(account: string, timeLeft: TimeLeft): Promise<Snapshot | undefined>;
  /** The last snapshots of these accounts, as far as they ever had one. */
  readSnapshots(accounts: readonly string[], timeLeft: TimeLeft): Promise<ReadonlyMap<string, Snapshot>>;
  /** In place of the one before. */
  writeSnapshot(account: string, snapshot: Snapshot, timeLeft: TimeLeft): Promise<void>;
}>;

/** A state out of the table, with what a later write has to find there unchanged. */
export type Kept = Readonly<{ account: string; state: State; revisions: Revisions }>;

/** The revision of each item that was read, by its sort key; an item that is not in it was not there. */
export type Revisions = ReadonlyMap<string, string>;

/** What the last snapshot of an account came to. */
export type Snapshot = Readonly<{
  /** When its reading began, in milliseconds since 1970. */
  time: number;
  /** The kinds of which it read every entity: one of them that is not in the table does not exist. */
  whole: ReadonlySet<EntityKind>;
  /** How many drifts it found. */
  drifts: number;
  /** What the next snapshot has to look at again, each as a text that only the snapshot understands. */
  pending: readonly string[];
}>;
