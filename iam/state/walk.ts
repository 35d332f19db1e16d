import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { apply } from './apply/apply.ts';
import type { Known } from './before.ts';
import type { State } from './state.ts';

/** What each record did, in the order in which they were given, and the state that all of them left. */
export type Walk = Readonly<{ known: readonly Known[]; state: State }>;

/** Applies records in the order of their time, those of the same second in the order in which they were given. */
export function walk(state: State, records: readonly CloudTrailRecord[]): Walk {
  const given = records.map((record, index) => ({ record, index }));
  const known: Known[] = [];
  let now = state;
  for (const { record, index } of inOrderOfTime(given, (one) => one.record)) {
    const step = apply(now, record);
    known[index] = step;
    now = step.after;
  }
  return { known, state: now };
}

/** What has no time comes last. */
export function inOrderOfTime<T>(items: readonly T[], recordOf: (item: T) => CloudTrailRecord): readonly T[] {
  const timeOf = (item: T) => recordOf(item).time ?? Number.MAX_SAFE_INTEGER;
  return items.toSorted((one, other) => timeOf(one) - timeOf(other));
}
