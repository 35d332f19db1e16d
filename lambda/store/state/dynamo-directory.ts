import * as v from 'valibot';
import type { Schema } from '../../settings/schema.ts';
import { signalWithin } from '../../time-left.ts';
import type { DirectoryStore, KeptAccount, KeptDirectory } from '../directory-store.ts';
import { encoded } from './encoded.ts';
import { getItems } from './get-items.ts';
import { directoryKey, written } from './keys.ts';
import { unpacked } from './packed.ts';
import { ifKnown, mapOf } from './schema.ts';
import type { StateTable } from './state-table.ts';
import { transact } from './transact.ts';
import { putText } from './write.ts';

const account: Schema<KeptAccount> = v.object({
  name: ifKnown(v.string()),
  units: ifKnown(v.array(v.string())),
  tags: ifKnown(mapOf(v.string())),
  isMember: v.boolean(),
  isListed: v.boolean(),
});

const directory: Schema<KeptDirectory> = v.object({ time: v.number(), accounts: mapOf(account) });

/** One account after the other adds what it knows: as many may come at once. */
const mostTries = 8;

const longest = 20_000;

/** The directory in the state table: one item, compressed. */
export function dynamoDirectory(table: StateTable): DirectoryStore {
  return {
    read: async (timeLeft) => (await readKept(table, signalWithin(longest, timeLeft))).kept,
    update: async (change, timeLeft) => {
      const signal = signalWithin(longest, timeLeft);
      for (let turn = 0; turn < mostTries; turn += 1) {
        if (turn > 0) await table.clock.sleep(20 * 2 ** turn);
        const { kept, revision } = await readKept(table, signal);
        const changed = change(kept);
        if (changed === undefined || changed === kept) return;
        const writes = putText(directoryKey, encoded(changed), { was: revision, now: table.clock.now() });
        if ((await transact(writes, table, signal)) === 'written') return;
      }
      throw new Error('The directory of accounts was changed by others all the time.');
    },
  };
}

async function readKept(table: StateTable, signal: AbortSignal) {
  const pieces = (await getItems([directoryKey], table, signal)).get(written(directoryKey));
  if (pieces === undefined) return { kept: undefined, revision: undefined };
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), directory), unpacked(pieces));
  // One that another version wrote is put together anew.
  return { kept: read.success ? read.output : undefined, revision: pieces[0]['revision']?.S };
}
