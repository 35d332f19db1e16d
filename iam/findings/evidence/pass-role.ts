import { covers } from '../../policy/covers.ts';
import { parseOperator } from '../../policy/operator.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Condition, Statement } from '../../policy/statement.ts';
import { type Allowance, allowance, least, most } from './allowance.ts';
import { type Passing, passings } from './passing.ts';

/**
 * How far the caller can pass a role to a service and have the service work with it. `passing` are the statements
 * about the roles in question, `all` those about whatever the services name.
 */
export function passesOn(passing: readonly Statement[], all: readonly Statement[]): Allowance {
  if (!passing.some(({ effect, actions }) => effect === 'Allow' && covers(actions, 'iam:PassRole'))) return 'no';
  return most(passings(), (way) => along(way, passing, all));
}

function along(
  { services, calls, starts }: Passing,
  passing: readonly Statement[],
  all: readonly Statement[],
): Allowance {
  const parts = [
    () => anyOf(calls, all),
    () => (starts.length === 0 ? 'yes' : anyOf(starts, all)),
    () => most(services, (service) => passRole(passing, service)),
  ];
  return least(parts, (part) => part());
}

function anyOf(actions: readonly string[], statements: readonly Statement[]): Allowance {
  return most(actions, (action) => allowance(statements, action));
}

/**
 * How far the statements let a role be passed to a service. A condition on the service does not weaken what it lets
 * through: every role that this service may take is still within reach.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
function passRole(statements: readonly Statement[], service: string): Allowance {
  return allowance(
    statements.flatMap((statement) => asFarAs(statement, service)),
    'iam:PassRole',
  );
}

/** The statement without the conditions that this service meets; nothing where an Allow is for other services only. */
function asFarAs(statement: Statement, service: string): readonly Statement[] {
  if (statement.effect !== 'Allow') return [statement];
  const named = statement.conditions.filter(namesServices);
  if (!named.every((condition) => isMetBy(service, condition))) return [];
  return [{ ...statement, conditions: statement.conditions.filter((condition) => !namesServices(condition)) }];
}

function isMetBy(service: string, { operator, values }: Condition): boolean {
  return values.some((value) => matchesPattern(value, service)) !== parseOperator(operator).negated;
}

function namesServices({ operator, key }: Condition): boolean {
  return (
    key.toLowerCase() === 'iam:passedtoservice' &&
    /^string(equals|equalsignorecase|like)$/.test(parseOperator(operator).name)
  );
}
