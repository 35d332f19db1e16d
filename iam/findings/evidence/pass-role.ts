import { parseOperator } from '../../policy/operator.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Condition, Statement } from '../../policy/statement.ts';
import { type Allowance, allowance } from './allowance.ts';

/**
 * How far the statements, which are about any role, let one be passed to a service. A condition on the service does
 * not weaken what it lets through: every role that this service may take is still within reach.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export function passRole(statements: readonly Statement[], service: string): Allowance {
  return allowance(
    statements.flatMap((statement) => asFarAs(statement, service)),
    'iam:PassRole',
  );
}

/** The statement without the conditions that this service meets; nothing where an Allow is for other services only. */
function asFarAs(statement: Statement, service: string): readonly Statement[] {
  if (statement.effect !== 'Allow') return [statement];
  const named = statement.conditions.filter(namesServices);
  if (!named.every(({ values }) => values.some((value) => matchesPattern(value, service)))) return [];
  return [{ ...statement, conditions: statement.conditions.filter((condition) => !namesServices(condition)) }];
}

function namesServices({ operator, key }: Condition): boolean {
  const { name, negated } = parseOperator(operator);
  return key.toLowerCase() === 'iam:passedtoservice' && !negated && ['stringequals', 'stringlike'].includes(name);
}
