import { type Fields, textAt } from '../../iam/cloudtrail/fields.ts';
import { readTime } from '../../iam/cloudtrail/read-record.ts';
import type { Period } from './history.ts';

/** When a record's call was made, in milliseconds since 1970. */
export function timeOf(record: Fields): number | undefined {
  return readTime(textAt(record, 'eventTime'));
}

/** Whether a record is of a period; one without a time could be of any. */
export function isWithin(record: Fields, { since, until }: Period): boolean {
  const time = timeOf(record);
  return time === undefined || (time >= since && time < until);
}
