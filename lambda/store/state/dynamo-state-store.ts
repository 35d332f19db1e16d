import type { Key } from '../../../iam/state/entities.ts';
import type { State } from '../../../iam/state/state.ts';
import { signalWithin, type TimeLeft } from '../../time-left.ts';
import type { Snapshot, StateStore } from '../state-store.ts';
import { accountChange, namesWrites, writesOf } from './changes.ts';
import { getItems } from './get-items.ts';
import { snapshotKey, written } from './keys.ts';
import { readWhole } from './read-whole.ts';
import { snapshotIn, snapshotWrites } from './snapshot-item.ts';
import type { StateTable } from './state-table.ts';
import { transact } from './transact.ts';

/** A snapshot may take a quarter of an hour; one call of the table never does. */
const longest = 60_000;

/** All pages of an account: some dozens, where it is large. */
const longestReading = 5 * 60_000;

/** So many entities are written at a time: one partition takes a thousand small writes a second. */
const atOnce = 8;

/** The states of accounts in the state table. */
export function dynamoStateStore(table: StateTable): StateStore {
  return {
    readWhole: (account, timeLeft) => readWhole(account, table, signalWithin(longestReading, timeLeft)),
    writeEntities: async (was, after, keys, timeLeft) => {
      const unwritten: Key[] = [];
      const namesOf = namesByEntity(keys, after);
      const queue = keys.values();
      const work = async () => {
        for (const key of queue) {
          const names = namesWrites(namesOf.get(key) ?? [], was, after, table);
          const writes = [...writesOf(key, was, after, table), ...names];
          const outcome = await transact(writes, table, signalWithin(longest, timeLeft));
          if (outcome === 'changed meanwhile') unwritten.push(key);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      return unwritten;
    },
    writeAccount: async (was, after, timeLeft) => {
      const writes = accountChange(was, after, table);
      return (await transact(writes, table, signalWithin(longest, timeLeft))) === 'written';
    },
    readSnapshot: async (account, timeLeft) => (await snapshotsOf([account], table, timeLeft)).get(account),
    readSnapshots: (accounts, timeLeft) => snapshotsOf(accounts, table, timeLeft),
    writeSnapshot: async (account, snapshot, timeLeft) => {
      const signal = signalWithin(longest, timeLeft);
      const items = await getItems([snapshotKey(account)], table, signal);
      const was = items.get(written(snapshotKey(account)))?.[0]['revision']?.S;
      const outcome = await transact(snapshotWrites(account, snapshot, was, table.clock.now()), table, signal);
      if (outcome === 'changed meanwhile')
        throw new Error(`Another snapshot of account ${account} was written meanwhile.`);
    },
  };
}

async function snapshotsOf(
  accounts: readonly string[],
  table: StateTable,
  timeLeft: TimeLeft,
): Promise<ReadonlyMap<string, Snapshot>> {
  const items = await getItems(accounts.map(snapshotKey), table, signalWithin(longest, timeLeft));
  return new Map(
    accounts.flatMap((account) => {
      const pieces = items.get(written(snapshotKey(account)));
      return pieces === undefined ? [] : [[account, snapshotIn(pieces)] as const];
    }),
  );
}

/** The names that go with each entity: one with several entities goes with the latest that is written. */
function namesByEntity(keys: readonly Key[], { names }: State): ReadonlyMap<Key, readonly string[]> {
  const writing = new Set(keys);
  const found = new Map<Key, string[]>();
  for (const [name, named] of names.entries()) {
    const key = named.findLast((each) => writing.has(each));
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), name]);
  }
  return found;
}
