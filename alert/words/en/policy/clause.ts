import { parseOperator } from '../../../../iam/policy/operator.ts';
import type { Condition, Statement } from '../../../../iam/policy/statement.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { alternatives, sayComparison, type Test, verbs } from './comparison.ts';
import { isAlwaysPresent, sayState } from './condition-key.ts';
import type { Space } from './fitting.ts';
import { sayName } from './say-name.ts';

/** One condition in words: how it hangs on the sentence, and what it says in the positive. */
export type Clause = Readonly<{ lead: Lead; text: Phrase }>;

export type Lead = 'for sessions that' | 'from' | 'except from' | 'if' | 'unless';

/**
 * A condition as a clause. A negated operator is said as “unless” with the positive one, which is exactly what it
 * means, a missing key included. An operator that we have no words for is shown as it is.
 */
export function sayClause(condition: Condition, effect: Statement['effect'], space: Space): Clause {
  const test = { ...condition, is: parseOperator(condition.operator), effect, space };
  return presence(test) ?? state(test) ?? address(test) ?? session(test) ?? comparison(test) ?? asItIs(test);
}

function presence(test: Test): Clause | undefined {
  const absent = truthOf(test.values);
  if (test.operator.toLowerCase() !== 'null' || absent === undefined) return undefined;
  return { lead: absent ? 'unless' : 'if', text: phrase`the request has ${sayName(test.key, test.space.width)}` };
}

/** With IfExists a missing key counts as well: the clause is “unless” the opposite is there. */
function state(test: Test): Clause | undefined {
  const wanted = truthOf(test.values);
  if (test.is.name !== 'bool' || test.is.quantifier !== 'none' || wanted === undefined) return undefined;
  const unless = test.is.ifExists || (!wanted && isAlwaysPresent(test.key));
  return { lead: unless ? 'unless' : 'if', text: sayState(test.key, unless ? !wanted : wanted, test.space.width) };
}

/** True or false, where the values say just that. */
function truthOf([text, another]: readonly string[]): boolean | undefined {
  const word = another === undefined ? text?.toLowerCase() : undefined;
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

function address(test: Test): Clause | undefined {
  const { is, key, effect } = test;
  if (is.name !== 'ipaddress' || is.quantifier !== 'none' || key.toLowerCase() !== 'aws:sourceip') return undefined;
  if (is.negated) return { lead: 'except from', text: alternatives(test) };
  if (is.ifExists) return undefined;
  if (effect === 'Allow') return { lead: 'from', text: alternatives(test) };
  return { lead: 'if', text: phrase`the call comes from ${alternatives(test)}` };
}

/** Only temporary credentials have a time of issue: this is how IAM revokes the sessions of a role. */
function session(test: Test): Clause | undefined {
  const { is, key } = test;
  const verb = is.name.startsWith('date') ? verbs.get(is.name) : undefined;
  if (verb === undefined || is.negated || is.ifExists || is.quantifier !== 'none') return undefined;
  const when = phrase`${ours(verb.replace('is ', ''))} ${alternatives(test)}`;
  if (key.toLowerCase() === 'aws:tokenissuetime') return { lead: 'for sessions that', text: phrase`began ${when}` };
  if (key.toLowerCase() === 'aws:currenttime') return { lead: 'if', text: phrase`the call is made ${when}` };
  return undefined;
}

function comparison(test: Test): Clause | undefined {
  const text = sayComparison(test);
  return text && { lead: test.is.negated ? 'unless' : 'if', text };
}

function asItIs(test: Test): Clause {
  const { key, operator, space } = test;
  const values = alternatives(test);
  return { lead: 'if', text: phrase`${sayName(key, space.width)} meets ${sayName(operator, space.width)} ${values}` };
}
