import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { apply } from './apply/apply.ts';
import type { Known } from './before.ts';
import type { State } from './state.ts';

/** What each record did, in the order in which they were given, and the state that all of them left. */
export type Walk = Readonly<{ known: readonly Known[]; state: State }>;

/** Applies records in the order of their time, those of the same second in the order in which they were given. */
export function walk(state: State, records: readonly CloudTrailRecord[]): Walk {
  const inTime = records.map((record, index) => ({ record, index })).sort((one, other) => timeOf(one) - timeOf(other));
  const known: Known[] = [];
  let now = state;
  for (const { record, index } of inTime) {
    const step = apply(now, record);
    known[index] = step;
    now = step.after;
  }
  return { known: known.map((step) => ({ ...step, final: now })), state: now };
}

/** What has no time comes last. */
function timeOf({ record }: Readonly<{ record: CloudTrailRecord }>): number {
  return record.time ?? Number.MAX_SAFE_INTEGER;
}
