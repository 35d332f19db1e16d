import type { Table } from '../table.ts';

/** The table of the states of accounts, with the keys `pk` and `sk`. What is history in it is kept for `historyDays`. */
export type StateTable = Table & Readonly<{ historyDays: number }>;

/** The value of `expiresAt` for what is history from now on, in seconds since 1970. */
export function historyEnd({ clock, historyDays }: Pick<StateTable, 'clock' | 'historyDays'>): { N: string } {
  return { N: String(Math.floor(clock.now() / 1_000) + historyDays * 24 * 60 * 60) };
}
