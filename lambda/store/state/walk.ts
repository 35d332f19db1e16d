import type { EventRecord } from '../../../alert/alert.ts';
import type { Known } from '../../../iam/state/before.ts';
import type { State } from '../../../iam/state/state.ts';
import { inOrderOfTime, walk } from '../../../iam/state/walk.ts';

/** An event with what is known of the state before it. */
export type Told = Readonly<{ event: EventRecord; known: Known }>;

/** Each event on the state that the ones before it left, in the order of their time. */
export function walkEvents(state: State, events: readonly EventRecord[]): readonly Told[] {
  const inTime = inOrderOfTime(events, ({ record }) => record);
  const { known } = walk(
    state,
    inTime.map(({ record }) => record),
  );
  return inTime.flatMap((event, index) => {
    const each = known[index];
    return each === undefined ? [] : { event, known: each };
  });
}
