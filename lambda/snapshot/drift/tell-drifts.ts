import { type DriftFound, driftIn, driftInput } from '../../../alert/drift-message.ts';
import { foundLate } from '../../../alert/found-late.ts';
import { eventAround } from '../../../iam/cloudtrail/event-around.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { readRecord } from '../../../iam/cloudtrail/read-record.ts';
import { apply } from '../../../iam/state/apply/apply.ts';
import type { Drift } from '../../../iam/state/correct/drifts.ts';
import { calledOf } from '../../../iam/state/look-up.ts';
import type { State } from '../../../iam/state/state.ts';
import { type Log, reasonsOf } from '../../log.ts';
import type { TimeLeft } from '../../time-left.ts';
import type { LookUp } from './event-history.ts';
import { type Between, foundOf } from './found.ts';

export type DriftServices = Readonly<{
  lookUp: LookUp;
  /** Puts messages into the alert queue. */
  send(bodies: readonly string[]): Promise<void>;
  log: Log;
}>;

/** A table that was put back to yesterday's would have thousands. */
const mostTold = 50;

/**
 * Tells what differs without an event. Where the event history has its record, that goes the way of every event, marked
 * as late; where it has none, the drift itself is told after the next reading, since the history is late, too. Gives
 * what the next reading has to look at again. Never throws. Why: docs/decisions/0184.
 */
export async function tellDrifts(
  drifts: readonly Drift[],
  pending: readonly string[],
  between: Between,
  timeLeft: TimeLeft,
  services: DriftServices,
): Promise<readonly string[]> {
  const waiting = pending.flatMap(pendingIn);
  const found = drifts.slice(0, mostTold).map((drift) => foundOf(drift, between));
  if (found.length === 0 && waiting.length === 0) return [];
  const records = await recordsOf([...waiting, ...found], between, timeLeft, services);
  const about = (drift: DriftFound) => (records ?? []).filter((record) => isAbout(record, drift, between));
  const late = new Set([...waiting, ...found].flatMap(about));
  const unexplained = waiting.filter((drift) => about(drift).length === 0);
  const told = unexplained.map(
    (drift) => ({ ...drift, history: records === undefined ? 'not read' : 'none' }) as const,
  );
  const bodies = [...[...late].map((record) => foundLate(eventAround(record))), ...told.map(driftInput)];
  try {
    await services.send(bodies.map((body) => JSON.stringify(body)));
  } catch (error) {
    services.log.error({ message: 'drifts not told', account: between.account, reasons: reasonsOf(error) });
    return [...waiting, ...found].map((drift) => JSON.stringify(drift));
  }
  return found.filter((drift) => about(drift).length === 0).map((drift) => JSON.stringify(drift));
}

function pendingIn(text: string): readonly DriftFound[] {
  try {
    const drift = driftIn({ iamWhodunit: 'drift', ...JSON.parse(text) });
    return drift === undefined ? [] : [drift];
  } catch {
    return [];
  }
}

/** Before the reading, since an event can be of the seconds in which the last one was made. */
const margin = 10 * 60_000;

/** Undefined where the event history could not be read, or not to its end: then nothing proves that it has no record. */
async function recordsOf(
  drifts: readonly DriftFound[],
  { account, time }: Between,
  timeLeft: TimeLeft,
  { lookUp, log }: DriftServices,
): Promise<readonly Fields[] | undefined> {
  const since = Math.min(...drifts.map((drift) => drift.since)) - margin;
  try {
    const { records, whole } = await lookUp({ since, until: time }, timeLeft);
    if (!whole) log.warn({ message: 'event history not read to its end', account, count: records.length });
    return whole || records.length > 0 ? records : undefined;
  } catch (error) {
    log.warn({ message: 'event history not read', account, reasons: reasonsOf(error) });
    return undefined;
  }
}

/** By what the record would have done to the state that met it. */
function isAbout(fields: Fields, { target }: DriftFound, { before, after }: Between): boolean {
  const record = readable(fields);
  if (record === undefined || record.outcome.kind !== 'succeeded') return false;
  const called = target.kind === 'policy' ? (target.arn ?? target.name) : target.name;
  return [before, after].some((state) => touches(state, record, target.kind, called));
}

function touches(state: State, record: ReturnType<typeof readRecord>, kind: string, called: string): boolean {
  const { touched, after } = apply(state, record);
  return touched.some((key) => {
    const entity = after.entities.get(key) ?? state.entities.get(key);
    return entity?.kind === kind && calledOf(entity).toLowerCase() === called.toLowerCase();
  });
}

function readable(fields: Fields) {
  try {
    return readRecord(fields);
  } catch {
    return undefined;
  }
}
