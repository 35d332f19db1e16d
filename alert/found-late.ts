import { type Fields, isObject } from '../iam/cloudtrail/fields.ts';

/** An event that EventBridge did not bring, as the snapshot puts it into the alert queue. EventBridge has no event with such a member. */
export function foundLate(event: Fields): Fields {
  return { ...event, iamWhodunit: 'found late' };
}

export function isFoundLate(value: unknown): boolean {
  return isObject(value) && value['iamWhodunit'] === 'found late';
}
