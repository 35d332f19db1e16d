import { endOf } from '../../iam/actions/end-of.ts';
import { locate } from '../../iam/actions/locate.ts';
import { tagsIn } from '../../iam/actions/pairs-in.ts';
import type { Change } from '../../iam/change.ts';
import { fieldsAt, listAt } from '../../iam/cloudtrail/fields.ts';
import type { CloudTrailRecord } from '../../iam/cloudtrail/record.ts';
import { limitsNothing } from '../../iam/findings/evidence/limits-nothing.ts';
import { passwordRulesOf } from './password-rules.ts';
import type { Point } from './point.ts';

/** What a change decides about access beside a policy document. */
export function detailPoints(change: Change): readonly Point[] {
  const { action, record } = change;
  if (record.hidden !== undefined) return [];
  const when = endOf(record);
  if (when !== undefined) return [{ code: 'ends', when }];
  switch (action?.details) {
    case 'password rules':
      return [{ code: 'password rules', rules: passwordRulesOf(record.request) }];
    case 'boundary and tags':
      return boundary(change);
    case undefined:
      return [];
  }
}

/** A new user's or role's boundary is a ceiling for policies that come later, too. */
function boundary(change: Change): readonly Point[] {
  const { name, arn } = locate('boundary', change.record, undefined);
  if (name === undefined) return [];
  return [{ code: 'boundary', boundary: name, limits: limitsNothing(arn, change) ? 'nothing' : 'something' }];
}

/** The tags that a new user or role has. */
export function tagPoints({ action, record }: Change): readonly Point[] {
  if (action?.details !== 'boundary and tags') return [];
  const pairs = tagsIn(withTags(record));
  return pairs.length === 0 ? [] : [{ code: 'tags', pairs }];
}

/** A role out of a template has its tags from there: they stand in the response only. */
function withTags({ request, response }: CloudTrailRecord) {
  return listAt(request, 'tags').length > 0 ? request : fieldsAt(response, 'role');
}
