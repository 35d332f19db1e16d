import type { Statement, Unread } from '../../../iam/policy/statement.ts';
import { type Clause, clauseOf } from './clause.ts';
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

/** `accountId` is the account that the document is of: with it, ARNs are shorter. */
export function saidStatement(statement: Statement, accountId: string | undefined): SaidStatement {
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
