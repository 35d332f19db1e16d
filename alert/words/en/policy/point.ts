import type { PolicyPoint } from '../../../content/policy/point.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import type { Place } from '../../../reader.ts';
import { denyWins, sayGrant } from './grant.ts';
import { sayStatement } from './statement.ts';
import { sayMoreStatements, sayNotAPolicy, sayUnreadParts } from './unread.ts';

/** One point of what a policy document says. */
export function sayPolicyPoint(point: PolicyPoint, { accountNames }: Pick<Place, 'accountNames'>): Phrase {
  switch (point.code) {
    case 'statement':
      return point.denyWins
        ? phrase`${sayStatement(point.statement)}. ${ours(denyWins)}`
        : phrase`${sayStatement(point.statement)}.`;
    case 'grant':
      return sayGrant(point.grant, accountNames);
    case 'nobody else may assume':
      return ours('The policy lets nobody else assume it.');
    case 'no statement':
      return ours(
        point.document === 'trust'
          ? 'The policy has no statement: nobody may assume it.'
          : 'The policy has no statement: it allows nothing.',
      );
    case 'more statements':
      return sayMoreStatements(point.count);
    case 'unread parts':
      return sayUnreadParts(point.unread);
    case 'not a policy':
      return sayNotAPolicy(point.text);
  }
}
