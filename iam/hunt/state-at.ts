import { nothingOpen, type Open } from '../decision/decision-in.ts';
import type { State } from '../state/state.ts';
import { type Timeline, timeOf } from './timeline.ts';

/** The account as it stood at a time, and what of it is not known. */
export function stateAt({ moments, now, openAt }: Timeline, time: number): Readonly<{ state: State; open: Open }> {
  const index = moments.findIndex(({ step }) => (timeOf(step) ?? Number.MAX_SAFE_INTEGER) > time);
  const next = moments[index];
  return next === undefined ? { state: now, open: nothingOpen } : { state: next.before, open: openAt(index) };
}
