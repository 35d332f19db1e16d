import type { Action } from '../../../iam/actions/action.ts';
import type { Change } from '../../../iam/change.ts';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import type { Phrase } from '../../phrase.ts';
import { sayBoundary } from './given.ts';
import { sayPasswordRules } from './password-rules.ts';

/** What a change decides about access beside a policy document, where the action is one of which that is told. */
export function sayTold({ action, record }: Change): readonly Phrase[] {
  if (action?.details === undefined || record.hidden !== undefined) return [];
  return tellers[action.details](record);
}

const tellers: Readonly<Record<NonNullable<Action['details']>, (record: CloudTrailRecord) => readonly Phrase[]>> = {
  'password rules': ({ request }) => [sayPasswordRules(request)],
  'boundary and tags': sayBoundary,
};
