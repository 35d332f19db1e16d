import { corrected } from '../../iam/state/read/corrected.ts';
import { readState } from '../../iam/state/read/read-state.ts';
import { withRoleDetails } from '../../iam/state/read/role-details.ts';
import type { State } from '../../iam/state/state.ts';
import { type Log, reasonsOf } from '../log.ts';
import type { StateStore } from '../store/state-store.ts';
import type { TimeLeft } from '../time-left.ts';
import { type ReadingServices, readAccount } from './read-account.ts';

export type SnapshotServices = ReadingServices & Readonly<{ store: StateStore; log: Log }>;

/** What a snapshot came to. */
export type SnapshotResult = Readonly<{
  entities: number;
  written: number;
  /** Entities that an event or another snapshot wrote meanwhile: what they say stays. */
  overtaken: number;
  drifts: number;
  refused: readonly string[];
}>;

/**
 * Reads the IAM of an account and corrects the state that is kept of it, so that also the first change after it has a
 * before. Throws where IAM or the table cannot be read. Why: docs/decisions/0177.
 */
export async function takeSnapshot(
  account: string,
  timeLeft: TimeLeft,
  services: SnapshotServices,
): Promise<SnapshotResult> {
  const { store, clock, log } = services;
  const time = clock.now();
  const { state, refused } = await read(account, time, services);
  const [kept, last] = await Promise.all([store.readWhole(account, timeLeft), store.readSnapshot(account, timeLeft)]);
  const { state: after, keys, drifts } = corrected(kept.state, state, time);
  const overtaken = await store.writeEntities(kept, after, keys, timeLeft);
  await store.writeAccount(kept, after, timeLeft);
  // Before the first snapshot, everything differs from what is kept.
  const found = last === undefined ? [] : drifts.filter(({ key }) => !overtaken.includes(key));
  for (const { key, was, is } of found.slice(0, mostLogged)) {
    log.warn({ message: 'changed without an event', entity: key, what: (was ?? is)?.what, which: (was ?? is)?.which });
  }
  await store.writeSnapshot(account, { time, whole: state.whole, drifts: found.length, pending: [] }, timeLeft);
  return {
    entities: state.entities.size,
    written: keys.length - overtaken.length,
    overtaken: overtaken.length,
    drifts: found.length,
    refused,
  };
}

const mostLogged = 50;

async function read(account: string, time: number, services: SnapshotServices) {
  const { pages, roles, aliases, refused } = await readAccount(services);
  const result = readState(pages, time);
  if (result.kind === 'unreadable') throw new Error(`IAM's answer cannot be read: ${result.reason}.`);
  for (const gap of result.gaps) services.log.warn({ message: 'not all of the account was read', ...gap });
  for (const { call, error } of refused) {
    services.log.warn({ message: 'IAM refused a part of the snapshot', call, reasons: reasonsOf(error) });
  }
  const detailed = withRoleDetails(result.state, roles);
  const alias: State['account']['alias'] = aliases === undefined ? undefined : (aliases[0] ?? 'none');
  return {
    state: { ...detailed, account: { ...detailed.account, id: account, alias } },
    refused: refused.map(({ call }) => call),
  };
}
