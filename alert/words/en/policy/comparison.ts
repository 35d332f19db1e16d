import type { Operator } from '../../../../iam/policy/operator.ts';
import { hasWildcard } from '../../../../iam/policy/pattern.ts';
import type { Condition, Statement } from '../../../../iam/policy/statement.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { sayKey } from './condition-key.ts';
import type { Space } from './fitting.ts';
import { listed } from './listed.ts';
import { sayMoment } from './moment.ts';
import { sayName } from './say-name.ts';

/** A condition with its operator read, and where it will be said. */
export type Test = Condition & Readonly<{ is: Operator; effect: Statement['effect']; space: Space }>;

/** How an operator reads between its key and its values. ArnEquals takes wildcards like ArnLike. */
export const verbs: ReadonlyMap<string, string> = new Map([
  ['arnequals', 'is like'],
  ['arnlike', 'is like'],
  ['binaryequals', 'is'],
  ['bool', 'is'],
  ['dateequals', 'is at'],
  ['dategreaterthan', 'is after'],
  ['dategreaterthanequals', 'is at or after'],
  ['datelessthan', 'is before'],
  ['datelessthanequals', 'is at or before'],
  ['ipaddress', 'is in'],
  ['numericequals', 'is'],
  ['numericgreaterthan', 'is above'],
  ['numericgreaterthanequals', 'is at least'],
  ['numericlessthan', 'is below'],
  ['numericlessthanequals', 'is at most'],
  ['stringequals', 'is'],
  ['stringequalsignorecase', 'is, whatever its case,'],
  ['stringlike', 'is like'],
]);

/** “the region is `eu-west-1`”, in the positive; undefined where that would not be exact, or there are no words. */
export function sayComparison(test: Test): Phrase | undefined {
  const { is, values } = test;
  const verb = verbs.get(is.name);
  if (verb === undefined || (is.negated && is.ifExists && is.quantifier === 'any')) return undefined;
  const said = verb === 'is like' && !values.some(hasWildcard) ? 'is' : verb;
  return phrase`${subject(test)} ${ours(said)} ${alternatives(test)}`;
}

/** “Any value is not” is the negation of “every value is”, and the other way round. */
function subject({ is, key, space }: Test): Phrase {
  if (is.quantifier !== 'none') {
    const every = (is.quantifier === 'all') !== is.negated;
    return phrase`${ours(every ? 'every' : 'at least one')} ${sayName(key, space.width)} in the request`;
  }
  const said = sayKey(key, space.width);
  return is.ifExists && !is.negated ? phrase`${said}, where the request has it,` : said;
}

/** A condition's values, any of which will do. */
export function alternatives({ is, values, space }: Test): Phrase {
  const say = is.name.startsWith('date') ? sayMoment : sayName;
  if (values.length === 0) return ours('nothing');
  return listed(values, (text) => say(text, space.width), { last: 'or', limit: space.names });
}
