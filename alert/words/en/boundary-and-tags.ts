import { locate } from '../../../iam/actions/locate.ts';
import { type Pair, tagsIn } from '../../../iam/actions/pairs-in.ts';
import type { Change } from '../../../iam/change.ts';
import { fieldsAt, listAt } from '../../../iam/cloudtrail/fields.ts';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import { limitsNothing } from '../../../iam/findings/evidence/limits-nothing.ts';
import { code, type Phrase, phrase } from '../../phrase.ts';
import { sayPairs } from './pair-list.ts';

/** The permissions boundary that a new user or role has, where it has one: a ceiling for policies that come later, too. */
export function sayBoundary(record: CloudTrailRecord): readonly Phrase[] {
  const { name, arn } = locate('boundary', record, undefined);
  if (name === undefined) return [];
  const boundary = phrase`Its permissions boundary is ${code(name, 120)}`;
  if (limitsNothing(arn)) return [phrase`${boundary}, which limits nothing.`];
  return [phrase`${boundary}: of what its policies allow, only what the boundary allows too counts.`];
}

/** The tags that a new user or role has. */
export function sayTags({ action, record }: Change): readonly Phrase[] {
  if (action?.details !== 'boundary and tags') return [];
  const pairs = sayPairs(tagsOf(record));
  return pairs === undefined ? [] : [phrase`Tagged with ${pairs}.`];
}

/** A role out of a template has its tags from there: they stand in the response only. */
function tagsOf({ request, response }: CloudTrailRecord): readonly Pair[] {
  return tagsIn(listAt(request, 'tags').length > 0 ? request : fieldsAt(response, 'role'));
}
