import { hasNoStatement, type PolicyText } from '../../../../iam/policy/document.ts';
import type { Statement } from '../../../../iam/policy/statement.ts';
import { gravestFirst, isUnconditional } from '../../../../iam/policy/targets.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { sayConditions } from './condition.ts';
import { fitting, type Space } from './fitting.ts';
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
  const firstDeny = points.find(isPlainDeny);
  const said = points.map((statement) => sayPoint(statement, statement === firstDeny, accountId));
  return [...nothing, ...said, ...rest, ...sayUnreadParts(unread)];
}

/** What a Deny does is said once, with the first. */
function sayPoint(statement: Statement, isFirstDeny: boolean, accountId: string | undefined): Phrase {
  const sentence = phrase`${sayStatement(statement, accountId)}.`;
  return isFirstDeny ? phrase`${sentence} ${denyWins}` : sentence;
}

function isPlainDeny(statement: Statement): boolean {
  return statement.effect === 'Deny' && isUnconditional(statement);
}

/** A statement as a sentence without its full stop: “Allow `s3:GetObject` on `billing-archive/*`”. */
export function sayStatement(statement: Statement, accountId?: string): Phrase {
  const { effect, principals, conditions, unread } = statement;
  return fitting((space) => {
    const what = phrase`${sayWhat(statement, space)}${sayResources(statement, accountId, space)}`;
    const when = sayConditions(conditions, effect, space);
    return phrase`${sayEffect(effect)} ${what}${sayPrincipals(principals, space)}${when}${sayUnread(unread)}`;
  });
}

/** Actions in a form that cannot be read are not “no action”. */
function sayWhat({ actions, unread }: Statement, space: Space): Phrase {
  const isEmpty = actions.kind === 'not said' || actions.values.length === 0;
  const isUnread = isEmpty && unread.some(({ member }) => /action$/i.test(member));
  return isUnread ? ours('an action that could not be read') : sayActions(actions, space);
}

function sayEffect(effect: Statement['effect']): Phrase {
  return ours(effect === 'Unknown' ? 'Neither Allow nor Deny:' : effect);
}
