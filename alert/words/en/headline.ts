import type { Change } from '../../../iam/change.ts';
import { apiName } from '../../../iam/cloudtrail/api-name.ts';
import { onlyReads } from '../../../iam/cloudtrail/event-pattern.ts';
import type { EventAlert } from '../../alert.ts';
import { code, ours, type Phrase, phrase } from '../../phrase.ts';
import { serviceName } from '../products.ts';
import { capitalised } from './first-letter.ts';
import { nameOf } from './principal.ts';
import { sayAction, sayResource } from './sentence.ts';

/** Who did what to what, in the past tense and one sentence without a full stop. */
export function sayHeadline(alert: EventAlert): Phrase {
  return capitalised(alert.kind === 'change' ? ofChange(alert.change) : ours('an event arrived that cannot be read'));
}

function ofChange(change: Change): Phrase {
  const { outcome, hidden, principal } = change.record;
  const endings = { succeeded: '', denied: ', and was denied', failed: ', and it failed' };
  const joint = outcome.kind === 'succeeded' ? ', and' : ';';
  const left = hidden === undefined ? '' : `${joint} CloudTrail left the parameters out`;
  return phrase`${nameOf(principal)} ${whatWasDone(change)}${ours(endings[outcome.kind])}${ours(left)}`;
}

function whatWasDone(change: Change): Phrase {
  const { action, record } = change;
  if (action !== undefined) return sayAction(action, change);
  const called = ours(record.outcome.kind === 'succeeded' ? 'called' : 'tried to call');
  return phrase`${called} ${unknownAction(change)}${on(change)}`;
}

/** An action that is not in the catalogue, and what it is. */
export function unknownAction({ record }: Change): Phrase {
  const { eventName, eventSource } = record;
  if (eventSource !== 'iam.amazonaws.com')
    return phrase`${code(apiName(eventName), 120)} of ${sayService(eventSource)}`;
  return onlyReads(eventName)
    ? phrase`${code(eventName, 120)}, which only reads`
    : phrase`${code(eventName, 120)}, an IAM action that this version does not know`;
}

function sayService(eventSource: string): Phrase {
  const name = serviceName(eventSource);
  return name === undefined ? code(eventSource, 120) : ours(name);
}

/** Which part of the alerter it was, where the call itself does not say much. */
function on({ affects, target }: Change): Phrase {
  return affects === 'the alerter' && target.name !== undefined ? phrase` on ${sayResource(target)}` : [];
}
