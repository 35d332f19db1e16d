import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import type { Period } from '../history.ts';
import { timeOf } from '../time-of.ts';
import type { Cache } from './folder.ts';

/** Keeps the records of a period as they come, newest first. */
export type Keeper = Readonly<{
  add(records: readonly Fields[], reached: number | undefined): void;
  /** `whole`: the period was read to its beginning; else only as far as it was reached. */
  end(kind: 'whole' | 'broken off'): void;
}>;

/** A file holds about so many: what breaks off later is not lost, and no file is too large to be read at once. */
const enough = 5_000;

/** `sure`: what is later may not have come yet, and is not kept as read. */
export function keeperOf(cache: Cache | undefined, period: Period, sure: number): Keeper {
  if (cache === undefined) return { add: () => {}, end: () => {} };
  let pending: Fields[] = [];
  let until = Math.min(period.until, Math.floor(sure / 1_000) * 1_000);
  let reached: number | undefined;
  const keep = (since: number) => {
    if (since >= until) return;
    const isKept = (record: Fields) => (timeOf(record) ?? Number.NEGATIVE_INFINITY) >= since;
    const records = pending.filter(isKept).filter((record) => (timeOf(record) ?? 0) < until);
    cache.write({ since, until }, records);
    pending = pending.filter((record) => !isKept(record));
    until = since;
  };
  // Of the second that was reached last, more may come.
  const keepReached = () => {
    if (reached !== undefined) keep(Math.max(period.since, reached + 1_000));
  };
  return {
    add: (records, time) => {
      pending.push(...records);
      reached = time ?? reached;
      if (pending.length >= enough) keepReached();
    },
    end: (kind) => (kind === 'whole' ? keep(period.since) : keepReached()),
  };
}
