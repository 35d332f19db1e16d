import { afterDenials } from '../../../iam/policy/after-denials.ts';
import { covers } from '../../../iam/policy/covers.ts';
import { hasNoStatement, type PolicyText } from '../../../iam/policy/document.ts';
import { openCalls } from '../../../iam/policy/open-calls.ts';
import { isLimited } from '../../../iam/policy/overlapping.ts';
import type { Statement } from '../../../iam/policy/statement.ts';
import { everyone, isEveryone, letsAssume } from '../../../iam/policy/trust.ts';
import { farthestFirst, farthestStatementFirst } from '../../../iam/policy/trust-order.ts';
import { pointOf } from './document.ts';
import { type Grant, saidGrant } from './grant.ts';
import type { PolicyPoint } from './point.ts';
import { restOf, unreadParts } from './rest.ts';

const limit = 5;

/** A statement's surroundings: the role's own account, and what the whole policy comes to. */
type Context = Readonly<{ own: string | undefined; statements: readonly Statement[] }>;

/**
 * The points of a trust policy that is in force: who may assume the role once its denials have counted, the farthest
 * away first. `accountId` is the role's own account, by which others are told from it. Why: docs/decisions/0086.
 */
export function trustPoints(text: PolicyText, accountId: string | undefined): readonly PolicyPoint[] {
  if (text.kind === 'unparseable') return [{ code: 'not a policy', text }];
  const statements = afterDenials(text.statements);
  const shown = farthestStatementFirst(statements, accountId).slice(0, limit);
  return [
    ...withOneRule(shown.flatMap((statement) => statementPoints(statement, { own: accountId, statements }))),
    ...restOf(statements, shown),
    ...nobody(text, statements),
    ...unreadParts(text.unread),
  ];
}

/** That a Deny wins is said once, with the first. */
function withOneRule(points: readonly PolicyPoint[]): readonly PolicyPoint[] {
  const first = points.find((point) => point.code === 'grant' && point.grant.effect === 'Deny');
  return points.map((point) => {
    if (point.code !== 'grant' || point === first) return point;
    const afterwards = point.grant.afterwards.filter(({ code }) => code !== 'deny wins');
    return { ...point, grant: { ...point.grant, afterwards } };
  });
}

/** That the policy lets nobody in, where its other sentences do not say so. */
function nobody(
  text: Extract<PolicyText, { kind: 'parsed' }>,
  remaining: readonly Statement[],
): readonly PolicyPoint[] {
  if (hasNoStatement(text)) return [{ code: 'no statement', document: 'trust' }];
  const allows = ({ effect }: Statement) => effect === 'Allow';
  const isEmptied = text.statements.some(allows) && !remaining.some(allows);
  return isEmptied && !remaining.some(refusesEveryone) ? [{ code: 'nobody else may assume' }] : [];
}

function refusesEveryone({ effect, principals }: Statement): boolean {
  return effect === 'Deny' && principals.kind === 'only' && principals.values.some(isEveryone);
}

/** A statement of a form that no trust policy has is said as a statement. */
function statementPoints(statement: Statement, context: Context): readonly PolicyPoint[] {
  const { effect } = statement;
  const grants = effect === 'Unknown' ? [] : grantsOf(statement, context);
  if (effect === 'Unknown' || grants.length === 0) return [pointOf(statement, context.own)];
  return grants.map((grant) => ({ code: 'grant', grant: saidGrant({ ...statement, effect }, grant, context.own) }));
}

/** Those who are let assume the role, and those who are only let do something else. */
function grantsOf(statement: Statement, { own, statements }: Context): readonly Grant[] {
  const { principals, actions } = statement;
  if (principals.kind === 'not said') return [];
  const limited = statement.effect === 'Allow' && isLimited(statement, statements);
  const named = farthestFirst(principals.values, own);
  const ofAll = { assume: concernsAll(statement, statements), limited };
  if (principals.kind === 'all but') return [{ to: 'all but', principals: named, ...ofAll }];
  return [true, false].flatMap((assume): readonly Grant[] => {
    const some = named.filter((principal) => letsAssume(actions, principal) === assume);
    if (some.some(isEveryone)) return [{ to: 'everyone', principals: some, ...ofAll }];
    return some.length === 0 ? [] : [{ to: 'only', principals: some, assume, limited }];
  });
}

/** Whether a statement about everyone is about assuming the role: a Deny only where it leaves no other call open. */
function concernsAll({ effect, actions }: Statement, statements: readonly Statement[]): boolean {
  if (!letsAssume(actions, everyone)) return false;
  return effect === 'Allow' || openCalls(statements).every((call) => covers(actions, call));
}
