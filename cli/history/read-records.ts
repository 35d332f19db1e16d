import type { Fields } from '../../iam/cloudtrail/fields.ts';
import { readEvent } from '../../iam/cloudtrail/read-event.ts';
import type { CloudTrailRecord } from '../../iam/cloudtrail/record.ts';
import { whyUnread } from '../input/why-unread.ts';
import type { History, Period } from './history.ts';

/** The records of a period in the order of time, and what could not be read. */
export type ReadRecords = Readonly<{ records: readonly CloudTrailRecord[]; gaps: readonly string[] }>;

/** Reads a history whole. A record that cannot be read is a gap. */
export async function readRecords(history: History, period: Period): Promise<ReadRecords> {
  const newestFirst: CloudTrailRecord[] = [];
  const unread: string[] = [];
  for await (const fields of history.records(period)) {
    const record = recordOf(fields);
    if (typeof record === 'string') unread.push(record);
    else newestFirst.push(record);
  }
  const [first] = unread;
  const more = first === undefined ? [] : [`${unread.length} records could not be read, the first because ${first}.`];
  return { records: newestFirst.toReversed(), gaps: [...history.gaps(), ...more] };
}

function recordOf(fields: Fields): CloudTrailRecord | string {
  try {
    return readEvent(fields);
  } catch (error) {
    return whyUnread(error);
  }
}
