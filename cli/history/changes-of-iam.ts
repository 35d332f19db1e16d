import { type Fields, isTrueAt, textAt } from '../../iam/cloudtrail/fields.ts';

/** The service whose records a history holds. */
export const iamSource = 'iam.amazonaws.com';

/** Whether a record is of a call to IAM that changes something, or was to; calls that only read are most of all. */
export function isOfChange(record: Fields): boolean {
  return textAt(record, 'eventSource') === iamSource && !isTrueAt(record, 'readOnly');
}
