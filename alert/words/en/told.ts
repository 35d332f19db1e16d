import type { Action } from '../../../iam/actions/action.ts';
import type { Change } from '../../../iam/change.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import type { Phrase } from '../../phrase.ts';
import { sayPasswordRules } from './password-rules.ts';

/** What the request of a change says that is no policy document, where the action is one whose request is told. */
export function sayTold({ action, record }: Change): readonly Phrase[] {
  if (action?.tells === undefined || record.hidden !== undefined) return [];
  return [tellers[action.tells](record.request)];
}

const tellers: Readonly<Record<NonNullable<Action['tells']>, (request: Fields) => Phrase>> = {
  'password rules': sayPasswordRules,
};
