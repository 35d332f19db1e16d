import { parseOperator } from '../../policy/operator.ts';
import type { Condition } from '../../policy/statement.ts';

/**
 * Whether a condition names who or what must match: negations, and tests that pass where the request lacks the key,
 * let in whoever they do not speak of.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function confines({ operator, values }: Condition, always = false): boolean {
  const { name, negated, ifExists, quantifier } = parseOperator(operator);
  if (negated || !naming.includes(name) || values.length === 0) return false;
  if (!always && (ifExists || quantifier === 'all')) return false;
  return name === 'stringequals' || name === 'stringequalsignorecase' || !values.some(isAnything);
}

const naming = ['stringequals', 'stringequalsignorecase', 'stringlike', 'arnequals', 'arnlike'];

/** A pattern without a letter or a digit of its own, and an ARN of whatever account. */
export function isAnything(pattern: string): boolean {
  return /^[^a-z0-9]*$/i.test(pattern) || /^arn:[^:]*:[^:]*:[^:]*:[*?]+:/i.test(pattern);
}
