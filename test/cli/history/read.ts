import type { History, Period } from '../../../cli/history/history.ts';
import { type Fields, textAt } from '../../../iam/cloudtrail/fields.ts';
import { recordOf } from '../records.ts';

export const always: Period = { since: 0, until: Number.MAX_SAFE_INTEGER };

/** All records of a history. */
export async function recordsOf(history: History, period: Period = always): Promise<readonly Fields[]> {
  const records: Fields[] = [];
  for await (const record of history.records(period)) records.push(record);
  return records;
}

/** The ids of all records of a history, in its order. */
export async function idsOf(history: History, period: Period = always): Promise<readonly (string | undefined)[]> {
  return (await recordsOf(history, period)).map((record) => textAt(record, 'eventID'));
}

/** A record of a moment, as CloudTrail writes its members in order. */
export function recordAt(time: string, name: string, more: Fields = {}): Fields {
  return recordOf(name, { eventTime: time, readOnly: false, ...more });
}

/** So many records, a minute apart, the first the latest. */
export function minutesOf(count: number, latest: string): Fields[] {
  return Array.from({ length: count }, (_, index) =>
    recordAt(new Date(Date.parse(latest) - index * 60_000).toISOString().replace('.000', ''), `user${index}`),
  );
}
