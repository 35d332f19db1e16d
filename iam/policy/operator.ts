/**
 * A condition operator in its parts: `ForAnyValue:StringNotLikeIfExists` is the negation of `stringlike`,
 * asked of any value, and true where the request lacks the key.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export type Operator = Readonly<{
  /** The positive operator in lower case. */
  name: string;
  negated: boolean;
  quantifier: 'any' | 'all' | 'none';
  ifExists: boolean;
}>;

export function parseOperator(text: string): Operator {
  const [, set = '', base = '', exists = ''] =
    /^(?:(foranyvalue|forallvalues):)?(.*?)(ifexists)?$/s.exec(text.toLowerCase()) ?? [];
  const negated = negations.includes(base);
  return {
    name: negated ? base.replace('not', '') : base,
    negated,
    quantifier: set === '' ? 'none' : set === 'foranyvalue' ? 'any' : 'all',
    ifExists: exists !== '',
  };
}

const negations = [
  'stringnotequals',
  'stringnotequalsignorecase',
  'stringnotlike',
  'numericnotequals',
  'datenotequals',
  'notipaddress',
  'arnnotequals',
  'arnnotlike',
];
