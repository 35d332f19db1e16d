import { hasNoStatement, type PolicyText } from '../../../iam/policy/document.ts';
import type { Statement } from '../../../iam/policy/statement.ts';
import { gravestFirst, isUnconditional } from '../../../iam/policy/targets.ts';
import type { PolicyPoint } from './point.ts';
import { restOf, unreadParts } from './rest.ts';
import { saidStatement } from './statement.ts';

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
