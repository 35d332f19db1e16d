/** How many things became what. The one value here that changes: an input may be longer than memory. */
export type Tally = { rendered: number; unread: number; skipped: Map<string, number> };

export function newTally(): Tally {
  return { rendered: 0, unread: 0, skipped: new Map() };
}
