import type { EventRecord } from '../../../alert/alert.ts';
import { apply } from '../../../iam/state/apply/apply.ts';
import type { Known } from '../../../iam/state/before.ts';
import type { State } from '../../../iam/state/state.ts';

/** An event with what is known of the state before it. */
export type Told = Readonly<{ event: EventRecord; known: Known }>;

/** Each event on the state that the ones before it left, in the order of time; of the same second, in that of their coming. */
export function walk(state: State, events: readonly EventRecord[]): readonly Told[] {
  let now = state;
  return inOrderOfTime(events).map((event) => {
    const known = apply(now, event.record);
    now = known.after;
    return { event, known };
  });
}

/** What has no time comes last. */
function inOrderOfTime(events: readonly EventRecord[]): readonly EventRecord[] {
  const timeOf = ({ record }: EventRecord) => record.time ?? Number.MAX_SAFE_INTEGER;
  return events.toSorted((one, other) => timeOf(one) - timeOf(other));
}
