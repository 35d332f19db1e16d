import { hasNoStatement, type PolicyText } from '../../../iam/policy/document.ts';
import type { Statement, Unread } from '../../../iam/policy/statement.ts';
import { gravestFirst, isUnconditional } from '../../../iam/policy/targets.ts';
import { type Clause, clauseOf } from './clause.ts';
import type { PolicyPoint } from './point.ts';
import { restOf, unreadParts } from './rest.ts';
import {
  type Actions,
  type NamedPrincipals,
  principalsOf,
  type Resources,
  readableActionsOf,
  resourcesOf,
} from './targets.ts';

/** A statement as a sentence can say it: what it allows or denies, on what, and when. */
export type SaidStatement = Readonly<{
  effect: Statement['effect'];
  actions: Actions;
  resources: Resources;
  principals: NamedPrincipals;
  clauses: readonly Clause[];
  /** What of the statement could not be read. */
  unread: readonly Unread[];
}>;

/**
 * The points of a permissions document: one for each statement, those first that a reader must not miss, at most
 * `limit`, and the rest counted. With the account that the document is of, its ARNs are shorter.
 */
export function documentPoints(text: PolicyText, limit = 5, accountId?: string): readonly PolicyPoint[] {
  if (text.kind === 'unparseable') return [{ code: 'not a policy', text }];
  const shown = gravestFirst(text.statements).slice(0, limit);
  const firstDeny = shown.find(isPlainDeny);
  return [
    ...(hasNoStatement(text) ? [{ code: 'no statement', document: 'permissions' } as const] : []),
    ...shown.map((statement) => pointOf(statement, accountId, statement === firstDeny)),
    ...restOf(text.statements, shown),
    ...unreadParts(text.unread),
  ];
}

/** What a Deny does is said once, with the first. */
export function pointOf(statement: Statement, accountId: string | undefined, denyWins = false): PolicyPoint {
  return { code: 'statement', statement: saidStatement(statement, accountId), denyWins };
}

function isPlainDeny(statement: Statement): boolean {
  return statement.effect === 'Deny' && isUnconditional(statement);
}

function saidStatement(statement: Statement, accountId: string | undefined): SaidStatement {
  const { effect, actions, principals, conditions, unread } = statement;
  return {
    effect,
    actions: readableActionsOf(actions, unread),
    resources: resourcesOf(statement, accountId),
    principals: principalsOf(principals),
    clauses: conditions.map((condition) => clauseOf(condition, effect)),
    unread,
  };
}
