import { hasNoStatement, type PolicyText } from '../../../../iam/policy/document.ts';
import type { StatedPrincipal, Statement } from '../../../../iam/policy/statement.ts';
import { isEveryone, letsAssume } from '../../../../iam/policy/trust.ts';
import { farthestFirst, farthestStatementFirst } from '../../../../iam/policy/trust-order.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { type Grant, sayGrant } from './grant.ts';
import { sayStatement } from './statement.ts';
import { sayRest, sayUnparseable, sayUnreadParts } from './unread.ts';

const limit = 5;

/**
 * The points of a trust policy that is in force: who may assume the role, the farthest away first. `accountId` is
 * the role's own account, by which others are told from it.
 */
export function sayTrust(text: PolicyText, accountId: string | undefined): readonly Phrase[] {
  if (text.kind === 'unparseable') return [sayUnparseable(text)];
  const { statements, unread } = text;
  const points = farthestStatementFirst(statements, accountId).slice(0, limit);
  const nothing = hasNoStatement(text) ? [ours('The policy has no statement: nobody may assume it.')] : [];
  const rest = sayRest(statements.length - points.length);
  return [...nothing, ...points.flatMap((point) => sayPoints(point, accountId)), ...rest, ...sayUnreadParts(unread)];
}

/** A statement of a form that no trust policy has is said as a statement. */
function sayPoints(statement: Statement, own: string | undefined): readonly Phrase[] {
  const { effect } = statement;
  if (effect === 'Unknown') return [phrase`${sayStatement(statement, own)}.`];
  const grants = grantsOf(statement, own);
  if (grants.length === 0) return [phrase`${sayStatement(statement, own)}.`];
  return grants.map((grant) => sayGrant({ ...statement, effect }, grant, own));
}

/** Those who are let assume the role, and those who are only let do something else. */
function grantsOf({ principals, actions }: Statement, own: string | undefined): readonly Grant[] {
  if (principals.kind === 'not said') return [];
  const named = farthestFirst(principals.values, own);
  if (principals.kind === 'all but')
    return [{ to: 'all but', principals: named, assume: letsAssume(actions, everyone) }];
  return [true, false].flatMap((assume) => {
    const some = named.filter((principal) => letsAssume(actions, principal) === assume);
    return some.length === 0 ? [] : [{ to: some.some(isEveryone) ? 'everyone' : 'only', principals: some, assume }];
  });
}

const everyone: StatedPrincipal = { type: '*', value: '*' };
