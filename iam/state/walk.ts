import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { apply } from './apply/apply.ts';
import type { Known } from './before.ts';
import type { State } from './state.ts';

/** What each record did, in the order in which they were given, and the state that all of them left. */
export type Walk = Readonly<{ known: readonly Known[]; state: State }>;

/** Applies records in the order of `inOrderOfTime`. */
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

/**
 * What has no time comes last. Times resolve to a second, within which events come in any order: a thing is deleted
 * after all that was taken off it, as IAM demands, unless it may have been made again within that second.
 */
export function inOrderOfTime<T>(items: readonly T[], recordOf: (item: T) => CloudTrailRecord): readonly T[] {
  const timeOf = (item: T) => recordOf(item).time ?? Number.MAX_SAFE_INTEGER;
  const named = items.map(recordOf).filter(({ eventName }) => givesNames.test(eventName));
  const naming = new Set(named.map(({ time }) => time ?? Number.MAX_SAFE_INTEGER));
  const rank = (item: T) => Number(deletesThing.test(recordOf(item).eventName) && !naming.has(timeOf(item)));
  return items.toSorted((one, other) => timeOf(one) - timeOf(other) || rank(one) - rank(other));
}

const givesNames = /^(?:Create(?:User|Group|Role|Policy|InstanceProfile)|AcquireRole|Update(?:User|Group))$/;
const deletesThing = /^Delete(?:User|Group|Role|Policy|InstanceProfile)$/;
