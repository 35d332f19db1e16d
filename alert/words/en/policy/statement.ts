import type { SaidStatement } from '../../../content/policy/statement.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { fitting } from '../../fitting.ts';
import { sayConditions } from './condition.ts';
import { sayActions, sayPrincipals, sayResources } from './targets.ts';
import { sayUnread } from './unread.ts';

/** A statement as a sentence without its full stop: “Allow `s3:GetObject` on `billing-archive/*`”. */
export function sayStatement({ effect, actions, resources, principals, clauses, unread }: SaidStatement): Phrase {
  return fitting((space) => {
    const what = phrase`${sayActions(actions, space)}${sayResources(resources, space)}`;
    const when = sayConditions(clauses, effect, space);
    return phrase`${sayEffect(effect)} ${what}${sayPrincipals(principals, space)}${when}${sayUnread(unread)}`;
  });
}

function sayEffect(effect: SaidStatement['effect']): Phrase {
  return ours(effect === 'Unknown' ? 'Neither Allow nor Deny:' : effect);
}
