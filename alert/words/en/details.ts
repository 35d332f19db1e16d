import type { Action } from '../../../iam/actions/action.ts';
import type { Change } from '../../../iam/change.ts';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import type { Phrase } from '../../phrase.ts';
import { sayBoundary } from './boundary-and-tags.ts';
import { sayPasswordRules } from './password-rules.ts';

/** What a change decides about access beside a policy document, where its action is one that has such details. */
export function sayDetails({ action, record }: Change): readonly Phrase[] {
  if (action?.details === undefined || record.hidden !== undefined) return [];
  return sayers[action.details](record);
}

const sayers: Readonly<Record<NonNullable<Action['details']>, (record: CloudTrailRecord) => readonly Phrase[]>> = {
  'password rules': ({ request }) => [sayPasswordRules(request)],
  'boundary and tags': sayBoundary,
};
