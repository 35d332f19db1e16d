import { covers } from '../../policy/covers.ts';
import { parseOperator } from '../../policy/operator.ts';
import { partsMeet, partsOf } from '../../policy/overlaps.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import type { Condition, Statement } from '../../policy/statement.ts';
import { isPowerful } from './aws-policy.ts';
import { grantsOf, mostPatterns } from './grants.ts';

/**
 * How a boundary or a list of policies holds a statement in. `a way out`: the statement itself may take the boundary
 * off again; `a hole`: another one may, or may rewrite the policy that confines.
 */
export type Confinement = 'none' | 'confined' | 'a way out' | 'a hole';

/** An Allow under such a condition, or a Deny of everything that does not meet it, as AWS advises to write it. */
export function confinementOf(statement: Statement, all: readonly Statement[]): Confinement {
  const confining = statement.conditions.filter((condition) => confines(condition, statement.effect === 'Deny'));
  if (confining.length === 0 || (statement.effect === 'Deny' && statement.conditions.length > 1)) return 'none';
  const others = all.filter((other) => !other.conditions.some((condition) => confines(condition, false)));
  const isBoundary = confining.some(({ key }) => key.toLowerCase() === boundary);
  if (isWritten(confining, all) || (isBoundary && canLift(others))) return 'a hole';
  return isBoundary && canLift(all) ? 'a way out' : 'confined';
}

/** Whether the same text writes a new version of a policy that confines, or a policy of its own that passes for one. */
function isWritten(confining: readonly Condition[], all: readonly Statement[]): boolean {
  const values = confining.flatMap((condition) => condition.values.slice(0, mostPatterns));
  const ways = [
    { calls: ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion'], policies: values },
    { calls: ['iam:CreatePolicy'], policies: values.filter(hasWildcard) },
  ];
  return ways.some(({ calls, policies }) => {
    const parts = policies.map(partsOf);
    const grants = calls.flatMap((call) => grantsOf(all, call)).filter(({ how }) => how === 'yes');
    return grants.some(({ pattern }) => parts.some((each) => partsMeet(partsOf(pattern), each)));
  });
}

/** Whether a condition names the boundary to have or the policies to attach, and none that leads to more. */
export function confines({ operator, key, values }: Condition, negatively: boolean): boolean {
  if (values.length === 0 || ![boundary, 'iam:policyarn'].includes(key.toLowerCase())) return false;
  if (!names(operator, negatively)) return false;
  return !values.some((value) => isAnything(value) || isPowerful((arn) => matchesPattern(ofAws(value), arn)));
}

/**
 * Whether a condition on the policy to attach, or on the boundary to have, lets one through that makes an administrator
 * or leads to one, or, of a Deny, leaves one: the caller is free to choose that one.
 */
export function letsPowerThrough({ operator, key, values }: Condition, effect: 'Allow' | 'Deny'): boolean {
  const { name, negated } = parseOperator(operator);
  if (!/^(string|arn)(equals|like)/.test(name)) return false;
  const passes = (arn: string) =>
    (values.some((value) => matchesPattern(ofAws(value), arn)) !== negated) === (effect === 'Allow');
  switch (key.toLowerCase()) {
    case 'iam:policyarn':
      return isPowerful(passes);
    case boundary:
      // A boundary that leads to more is still one: only this one limits nothing.
      return passes('arn:aws:iam::aws:policy/AdministratorAccess');
    default:
      return false;
  }
}

/** Whether a condition names the tags of what the call is about. */
export function isByTag({ operator, key, values }: Condition): boolean {
  return names(operator, false) && /^(aws|iam):resourcetag\//i.test(key) && !values.some(isAnything);
}

const boundary = 'iam:permissionsboundary';

function names(operator: string, negatively: boolean): boolean {
  const { name, negated, ifExists, quantifier } = parseOperator(operator);
  return negated === negatively && !ifExists && quantifier !== 'all' && /^(string|arn)(equals|like)/.test(name);
}

/** AWS has the same policies in each of its partitions. */
function ofAws(pattern: string): string {
  return pattern.replace(/^arn:aws-[a-z-]+:/i, 'arn:aws:');
}

function isAnything(pattern: string): boolean {
  return /^[*?]*$/.test(pattern);
}

function canLift(statements: readonly Statement[]): boolean {
  const lifting = ['iam:DeleteRolePermissionsBoundary', 'iam:DeleteUserPermissionsBoundary'];
  const has = (call: string, wanted: Statement['effect']) =>
    statements.some(
      ({ effect, actions, conditions }) => effect === wanted && covers(actions, call) && conditions.length < 2,
    );
  return lifting.some((call) => has(call, 'Allow') && !has(call, 'Deny'));
}
