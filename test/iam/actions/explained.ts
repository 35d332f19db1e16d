import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { knownAction } from '../../../iam/known-action.ts';
import { aRecord } from './a-record.ts';

/** What the catalogue makes of a call with these parameters. */
export function explained(eventName: string, request: Fields | null, more?: Fields) {
  const action = knownAction(aRecord(eventName, request, more));
  if (action === undefined) throw new Error(`${eventName} is not in the catalogue`);
  const { name, security, breakRisk, undo } = action;
  return { name, security, breakRisk, undo: undo?.split(' ')[0] };
}
