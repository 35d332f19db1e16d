import { type Fields, fieldsOf, textAt } from '../cloudtrail/fields.ts';
import { readRecord } from '../cloudtrail/read-record.ts';
import { readDenials } from './read-denials.ts';
import { noReason, type Reading } from './reading.ts';

/**
 * What the CloudTrail record of a refused call says, of whatever service; undefined where the value is no record.
 * Some services have the message in the response.
 */
export function readingOfRecord(value: Fields): Reading | undefined {
  const record = fieldsOf(value['detail'] ?? value);
  const eventName = textAt(record, 'eventName');
  if (eventName === undefined || textAt(record, 'eventSource') === undefined) return undefined;
  const { outcome, eventSource, principal } = readRecord(record);
  const message = textAt(record, 'errorMessage') ?? textAt(record, 'responseElements', 'message') ?? '';
  const [reading] = readDenials(message);
  if (outcome.kind !== 'denied' && reading.kind === 'not a denial') return reading;
  const operation = { name: eventName, service: eventSource.replace(/\.amazonaws\.com.*$/, '') };
  if (reading.kind !== 'denial' && reading.kind !== 'not a denial')
    return { ...reading, principal: reading.principal ?? principal.arn, operation };
  const told = reading.kind === 'denial' ? reading : unsaid;
  return { ...told, principal: told.principal ?? principal.arn, operation };
}

const unsaid = {
  kind: 'denial',
  principal: undefined,
  action: undefined,
  resource: undefined,
  reason: noReason,
} as const;
