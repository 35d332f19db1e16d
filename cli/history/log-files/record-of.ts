import { type Fields, isObject } from '../../../iam/cloudtrail/fields.ts';

/** The record that an event of EventBridge carries, or the record itself. */
export function recordOf(event: Fields): Fields {
  return isObject(event['detail']) ? event['detail'] : event;
}
