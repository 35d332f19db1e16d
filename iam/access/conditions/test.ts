import type { Operator } from '../../policy/operator.ts';
import type { Context } from '../request.ts';
import type { Template } from '../text/template.ts';
import { type Comparison, fits } from './comparison.ts';

/** One test of a condition block, or of a part of a statement that nobody understands. */
export type Test = Readonly<{
  id: string;
  /** The keys whose values decide it, its own first; an opaque test is asked for under its own id. */
  keys: readonly string[];
}> &
  (
    | Readonly<{
        kind: 'compared';
        key: string;
        operator: Operator;
        comparison: Comparison;
        values: readonly Template[];
      }>
    | Readonly<{ kind: 'presence'; key: string; wanted: readonly boolean[] }>
    /** Nobody knows what it asks: it may hold or not. */
    | Readonly<{ kind: 'opaque' }>
  );

export type ComparedTest = Extract<Test, { kind: 'compared' }>;

/**
 * Whether a test holds for a request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export function holds(test: Test, context: Context): boolean {
  switch (test.kind) {
    case 'opaque':
      return context(test.id).includes('true');
    case 'presence':
      return test.wanted.includes(context(test.key).length > 0);
    case 'compared': {
      const values = context(test.key);
      return values.length === 0 ? holdsWithout(test.operator) : holdsOf(test, values, context);
    }
  }
}

/** Where the request lacks the key. */
function holdsWithout({ quantifier, negated, ifExists }: Operator): boolean {
  if (ifExists || quantifier === 'all') return true;
  return quantifier === 'none' && negated;
}

function holdsOf({ operator, comparison, values: wanted }: ComparedTest, values: readonly string[], context: Context) {
  const { quantifier, negated } = operator;
  const one = (value: string) => wanted.some((each) => fits(comparison, value, each, context)) !== negated;
  return needsAll(quantifier, negated) ? values.every(one) : values.some(one);
}

/** Without a set operator, a key of several values is asked as IAM asks it of a list: is it any, is it none. */
export function needsAll(quantifier: Operator['quantifier'], negated: boolean): boolean {
  return quantifier === 'all' || (quantifier === 'none' && negated);
}
