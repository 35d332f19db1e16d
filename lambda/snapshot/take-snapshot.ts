import type { IAMClient } from '@aws-sdk/client-iam';
import { corrected } from '../../iam/state/correct/corrected.ts';
import { type Drift, drifts } from '../../iam/state/correct/drifts.ts';
import { calledOf } from '../../iam/state/look-up.ts';
import type { Gap } from '../../iam/state/read/read-state.ts';
import type { State } from '../../iam/state/state.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { StateStore } from '../store/state-store.ts';
import type { TimeLeft } from '../time-left.ts';
import { type DriftServices, tellDrifts } from './drift/tell-drifts.ts';
import { knownIn } from './known.ts';
import { type ReadServices, readAccount } from './read-account.ts';
import type { ReadFailure } from './reading.ts';
import { stateOfReading } from './state-of-reading.ts';

export type SnapshotServices = Readonly<{
  iam: IAMClient;
  store: StateStore;
  clock: Clock;
  log: Log;
  /** Where what differs without an event is looked up and told. */
  drift: Omit<DriftServices, 'log'>;
}>;

/** What a snapshot came to. */
export type SnapshotTaken = Readonly<{
  /** The first of its account: what it found new is no change. */
  isFirst: boolean;
  /** Entities that are kept otherwise than before. */
  written: number;
  /** Entities that an event touched meanwhile. */
  left: number;
  /** What changed since the snapshot before, and no event told of it. */
  drifts: readonly Drift[];
  failures: readonly ReadFailure[];
}>;

/** Writing 7,000 entities for the first time takes so long, and reading must not eat it up. */
const timeToWrite = 3 * 60 * 1_000;

/**
 * Reads the account's IAM and puts right what is kept of it. What is kept is read first, so that a write fails where
 * an event changed the entity since. Throws where IAM or the table cannot be read or written at all.
 */
export async function takeSnapshot(
  account: string,
  timeLeft: TimeLeft,
  { iam, store, clock, log, drift }: SnapshotServices,
): Promise<SnapshotTaken> {
  const kept = await store.readWhole(account, timeLeft);
  const before = await store.readSnapshot(account, timeLeft);
  const timeToRead = () => timeLeft() - timeToWrite;
  const { began, failures, gaps, read } = await readState({ client: iam, clock, timeLeft: timeToRead }, kept.state);
  const correction = corrected(kept.state, read, began);
  const refused = await store.writeEntities(kept, correction.state, correction.changed, timeLeft);
  const isAccountWritten = await store.writeAccount(kept, correction.state, timeLeft);
  const written = correction.changed.filter((key) => !refused.includes(key));
  const found = before === undefined ? [] : drifts(kept.state, { ...correction, changed: written });
  logDrifts(account, found, log);
  const since = before?.time ?? began;
  const between = { account, since, time: began, before: kept.state, after: correction.state };
  const pending = await tellDrifts(found, before?.pending ?? [], between, timeLeft, { ...drift, log });
  const snapshot = { time: began, whole: read.whole, drifts: found.length, pending };
  await store.writeSnapshot(account, snapshot, timeLeft);
  tellLacks(account, failures, gaps, log);
  const taken: SnapshotTaken = {
    isFirst: before === undefined,
    written: written.length,
    drifts: found,
    left: correction.left.length + refused.length + (isAccountWritten ? 0 : 1),
    failures,
  };
  log.info({ message: 'snapshot taken', account, written: taken.written, left: taken.left, drifts: found.length });
  return taken;
}

/** What IAM holds; the answers that it is made of are let go, since they are as large. */
async function readState(services: ReadServices, kept: State) {
  const reading = await readAccount(services, knownIn(kept));
  const { state: read, gaps } = stateOfReading(reading);
  return { began: reading.began, failures: reading.failures, gaps, read };
}

/** A table that was put back to yesterday's would have thousands. */
const mostTold = 100;

function logDrifts(account: string, found: readonly Drift[], log: Log): void {
  for (const { entity, differences } of found.slice(0, mostTold)) {
    const what = differences.map(({ was, is }) => [(was ?? is)?.what, (was ?? is)?.which].filter(Boolean).join(' '));
    log.warn({ message: 'drift found', account, kind: entity.kind, target: calledOf(entity), what });
  }
}

/** One line for each call that failed: for each user it would be as many as there are users. */
function tellLacks(account: string, failures: readonly ReadFailure[], gaps: readonly Gap[], log: Log): void {
  for (const call of new Set(failures.map((failure) => failure.call))) {
    const all = failures.filter((failure) => failure.call === call);
    const [first] = all;
    if (first === undefined) continue;
    log.warn({ message: 'not read', account, call, why: first.why, count: all.length, reasons: first.reasons });
  }
  for (const { code, count, of } of gaps) log.warn({ message: 'state with a gap', account, code, count, of });
}
