import type { Outcome } from './outcomes.ts';

/** How many things became what. The one value here that changes: an input may be longer than memory. */
export type Tally = { rendered: number; unread: number; skipped: Map<string, number> };

export function newTally(): Tally {
  return { rendered: 0, unread: 0, skipped: new Map() };
}

export function countIn(tally: Tally, outcome: Outcome): void {
  if (outcome.kind === 'message') tally.rendered += 1;
  if (outcome.kind === 'unread') tally.unread += 1;
  if (outcome.kind === 'skipped') tally.skipped.set(outcome.reason, (tally.skipped.get(outcome.reason) ?? 0) + 1);
}
