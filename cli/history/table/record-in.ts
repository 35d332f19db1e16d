import { shown } from '../../../alert/visible.ts';
import { type Fields, isObject } from '../../../iam/cloudtrail/fields.ts';
import { parseJson } from '../../input/parse-json.ts';
import { recordOf } from '../log-files/record-of.ts';
import type { Item } from './items.ts';

/** The record of an event that the table tells of, or what is missing of it. */
export function recordIn(item: Item): Fields | string {
  const text = item['record']?.S;
  const event = `${shown(item['eventName']?.S ?? 'An event')} (event ${shown(item['eventId']?.S ?? 'without an id')})`;
  if (text === undefined) return `${event} could not be read: the table does not hold its record.`;
  if (item['recordIs']?.S === 'shortened') {
    return `${event} could not be read: its record is too large for the table, and stands in CloudTrail only.`;
  }
  const parsed = parseJson(text);
  return parsed.kind === 'json' && isObject(parsed.value)
    ? recordOf(parsed.value)
    : `${event} could not be read: what the table holds of it is no record.`;
}
