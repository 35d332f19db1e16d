import type { OrganizationPath } from '../../../../iam/policy/organization-path.ts';
import type { Subject, Test } from '../../../content/policy/clause.ts';
import type { Relation, TimeRelation } from '../../../content/policy/relation.ts';
import type { Value } from '../../../content/policy/values.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import type { Space } from '../../fitting.ts';
import { sayKey, sayState } from './condition-key.ts';
import { listed } from './listed.ts';
import { sayName } from './say-name.ts';
import { sayValue } from './value.ts';

/** What must hold, as the end of a clause: “the region is `eu-west-1`”. */
export function sayTest(test: Test, space: Space): Phrase {
  switch (test.code) {
    case 'request has':
      return phrase`the request has ${sayName(test.key, space.width)}`;
    case 'state':
      return sayState(test.key, test.wanted, space.width);
    case 'addresses':
      return alternatives(test.values, space);
    case 'call comes from':
      return phrase`the call comes from ${alternatives(test.values, space)}`;
    case 'session began':
      return phrase`began ${ours(times[test.relation])} ${alternatives(test.values, space)}`;
    case 'call is made':
      return phrase`the call is made ${ours(times[test.relation])} ${alternatives(test.values, space)}`;
    case 'account is in':
      return phrase`the caller's account is in ${listed(test.paths, (path) => sayPath(path, space), { last: 'or', limit: space.names })}`;
    case 'compared':
      return phrase`${saySubject(test.subject, space)} ${ours(relations[test.relation])} ${alternatives(test.values, space)}`;
    case 'as written':
      return phrase`${sayName(test.key, space.width)} meets ${sayName(test.operator, space.width)} ${alternatives(test.values, space)}`;
  }
}

const times: Readonly<Record<TimeRelation, string>> = {
  at: 'at',
  after: 'after',
  'at or after': 'at or after',
  before: 'before',
  'at or before': 'at or before',
};

/** How a relation reads between a key and its values. */
const relations: Readonly<Record<Relation, string>> = {
  equals: 'is',
  'equals in any case': 'is, whatever its case,',
  'is like': 'is like',
  'is in': 'is in',
  'is above': 'is above',
  'is at least': 'is at least',
  'is below': 'is below',
  'is at most': 'is at most',
  at: 'is at',
  after: 'is after',
  'at or after': 'is at or after',
  before: 'is before',
  'at or before': 'is at or before',
};

function saySubject({ of, key }: Subject, space: Space): Phrase {
  switch (of) {
    case 'key':
      return sayKey(key, space.width);
    case 'key, where given':
      return phrase`${sayKey(key, space.width)}, where the request has it,`;
    case 'every value':
    case 'at least one value':
      return phrase`${ours(of === 'every value' ? 'every' : 'at least one')} ${sayName(key, space.width)} in the request`;
  }
}

/** “unit `ou-ab12-11111111` of organisation `o-a1b2c3d4e5` or below it”, “organisation `o-a1b2c3d4e5`” */
function sayPath({ unit, organization, reach }: OrganizationPath, { width }: Space): Phrase {
  const whole = phrase`organisation ${sayName(organization ?? '', width)}`;
  if (unit === undefined) return whole;
  const which = phrase`unit ${sayName(unit, width)} of ${whole}`;
  if (reach === 'the units below it') return phrase`a unit below ${which}`;
  return reach === 'the unit' ? which : phrase`${which} or below it`;
}

/** A condition's values, any of which will do. */
function alternatives(values: readonly Value[], space: Space): Phrase {
  if (values.length === 0) return ours('nothing');
  return listed(values, (one) => sayValue(one, space.width), { last: 'or', limit: space.names });
}
