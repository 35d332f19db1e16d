import { unknownAccount } from '../../../iam/state/account.ts';
import type { Kept, Snapshot } from '../state-store.ts';
import { accountIn } from './entity-items.ts';
import { fill } from './fill.ts';
import { getItems } from './get-items.ts';
import { accountKey, snapshotKey, written } from './keys.ts';
import { emptyShelf, stateOf, understood } from './shelf.ts';
import { snapshotIn } from './snapshot-item.ts';
import type { Spoken } from './spoken-of.ts';
import type { StateTable } from './state-table.ts';

/** The part of an account's state around what records speak of, and the last snapshot. */
export type Loaded = Kept & Readonly<{ snapshot: Snapshot | undefined }>;

/**
 * Reads the part of an account's state that the records of a batch need. Each step is a read of up to a hundred items at
 * once, beside a query for each group and policy whose members and holders matter. Throws what DynamoDB throws.
 */
export async function load(
  account: string,
  spoken: readonly Spoken[],
  table: StateTable,
  signal: AbortSignal,
): Promise<Loaded> {
  const shelf = emptyShelf();
  const [items] = await Promise.all([
    getItems([accountKey(account), snapshotKey(account)], table, signal),
    fill(shelf, account, spoken, table, signal),
  ]);
  const ofAccount = items.get(written(accountKey(account)));
  const ofSnapshot = items.get(written(snapshotKey(account)));
  const snapshot = ofSnapshot && understood(ofSnapshot, undefined, snapshotIn, shelf, table.log);
  const known = ofAccount && understood(ofAccount, undefined, accountIn, shelf, table.log);
  const state = stateOf(shelf, known ?? { ...unknownAccount, id: account }, snapshot?.whole);
  return { account, snapshot, revisions: shelf.revisions, state };
}
