import { isObject, textAt } from './fields.ts';
import { MalformedRecordError, readRecord, readTime } from './read-record.ts';
import type { CloudTrailRecord } from './record.ts';

/**
 * Reads a record out of the EventBridge event that carries it in `detail`, or a bare record:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 * @throws MalformedRecordError where there is no record in it.
 */
export function readEvent(value: unknown): CloudTrailRecord {
  if (!isObject(value)) throw new MalformedRecordError('An event is a JSON object; this is none.');
  if (!Object.hasOwn(value, 'detail')) return readRecord(value);
  const record = readRecord(value['detail']);
  return {
    ...record,
    accountId: record.accountId ?? textAt(value, 'account'),
    region: record.region ?? textAt(value, 'region'),
    time: record.time ?? readTime(textAt(value, 'time')),
  };
}
