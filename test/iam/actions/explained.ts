import { actionNamed } from '../../../iam/actions/catalogue.ts';
import { withVariant } from '../../../iam/actions/variant.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { aRecord } from './a-record.ts';

/** What the catalogue makes of a call with these parameters. */
export function explained(eventName: string, request: Fields | null, more?: Fields) {
  const entry = actionNamed(eventName);
  if (entry === undefined) throw new Error(`${eventName} is not in the catalogue`);
  const { en, security, breakRisk, undo } = withVariant(entry, aRecord(eventName, request, more));
  return { sentence: `${en.past} ${en.object}`, security, breakRisk, undo: undo?.split(' ')[0] };
}
