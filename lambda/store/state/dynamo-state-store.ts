import type { Key } from '../../../iam/state/entities.ts';
import type { State } from '../../../iam/state/state.ts';
import { signalWithin, type TimeLeft } from '../../time-left.ts';
import type { Kept, Snapshot, StateStore } from '../state-store.ts';
import { accountChange, namesWrites, writesOf } from './changes.ts';
import { getItems } from './get-items.ts';
import { snapshotKey, written } from './keys.ts';
import { readWhole } from './read-whole.ts';
import { snapshotIn, snapshotWrites } from './snapshot-item.ts';
import type { StateTable } from './state-table.ts';
import { transact } from './transact.ts';

/** A snapshot may take a quarter of an hour; one call of the table never does. */
const longest = 60_000;

/** So many entities are written at a time: one partition takes a thousand small writes a second. */
const atOnce = 8;

/** The states of accounts in the state table. */
export function dynamoStateStore(table: StateTable): StateStore {
  return {
    readWhole: (account, timeLeft) => readWhole(account, table, signalWithin(longest, timeLeft)),
    writeEntities: async (was, after, keys, timeLeft) => {
      const unwritten: Key[] = [];
      const queue = keys.values();
      const work = async () => {
        for (const key of queue) {
          const writes = entityAndNames(key, new Set(keys), was, after, table);
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

/** An entity, and the names that go with it: a name with several entities goes with the latest that is written. */
function entityAndNames(key: Key, writing: ReadonlySet<Key>, was: Kept, after: State, table: StateTable) {
  const goesWith = (keys: readonly Key[]) => keys.findLast((each) => writing.has(each)) === key;
  return [...writesOf(key, was, after, table), ...namesWrites(was, after, table, goesWith)];
}
