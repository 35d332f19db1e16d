import { hasNoStatement, type PolicyText } from '../../../../iam/policy/document.ts';
import type { Statement } from '../../../../iam/policy/statement.ts';
import { gravestFirst, isUnconditional } from '../../../../iam/policy/targets.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { sayConditions } from './condition.ts';
import { fitting } from './fitting.ts';
import { sayActions, sayPrincipals, sayResources } from './targets.ts';
import { denyWins, sayRest, sayUnparseable, sayUnread, sayUnreadParts } from './unread.ts';

/**
 * The points of a permissions document: one for each statement, those first that a reader must not miss, at most
 * `limit`, and the rest counted. With the account that the document is of, its ARNs are shorter.
 */
export function sayDocument(text: PolicyText, limit = 5, accountId?: string): readonly Phrase[] {
  if (text.kind === 'unparseable') return [sayUnparseable(text)];
  const { statements, unread } = text;
  const points = gravestFirst(statements).slice(0, limit);
  const nothing = hasNoStatement(text) ? [ours('The policy has no statement: it allows nothing.')] : [];
  const rest = sayRest(statements.length - points.length);
  return [...nothing, ...points.map((statement) => sayPoint(statement, accountId)), ...rest, ...sayUnreadParts(unread)];
}

function sayPoint(statement: Statement, accountId: string | undefined): Phrase {
  const sentence = phrase`${sayStatement(statement, accountId)}.`;
  return statement.effect === 'Deny' && isUnconditional(statement) ? phrase`${sentence} ${denyWins}` : sentence;
}

/** A statement as a sentence without its full stop: “Allow `s3:GetObject` on `billing-archive/*`”. */
export function sayStatement(statement: Statement, accountId?: string): Phrase {
  const { effect, actions, principals, conditions, unread } = statement;
  return fitting((space) => {
    const what = phrase`${sayActions(actions, space)}${sayResources(statement, accountId, space)}`;
    const when = sayConditions(conditions, effect, space);
    return phrase`${sayEffect(effect)} ${what}${sayPrincipals(principals, space)}${when}${sayUnread(unread)}`;
  });
}

function sayEffect(effect: Statement['effect']): Phrase {
  return ours(effect === 'Unknown' ? 'Neither Allow nor Deny:' : effect);
}
