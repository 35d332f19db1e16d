import type { Change } from '../../../iam/change.ts';
import type { Alert } from '../../alert.ts';
import { onlyReads } from '../../assess.ts';
import { code, ours, type Phrase, phrase, value } from '../../phrase.ts';
import { sayNothingChanged } from './denial.ts';
import { sayParameters } from './parameters.ts';
import { sayDocument } from './policy/statement.ts';
import { sayTrust } from './policy/trust.ts';

/** What a change means: access first, then what the record cannot tell, then why it matters. */
export function sayPoints(alert: Alert): readonly Phrase[] {
  if (alert.kind === 'unreadable') return unreadable(alert.reason, alert.excerpt);
  const { change } = alert;
  const refused = sayNothingChanged(change.record);
  const delegated = delegation(change);
  if (refused !== undefined) return [refused, ...delegated, ...parameters(change)];
  return [...hidden(change), ...document(change), ...knowledge(change), ...delegated, ...parameters(change)];
}

function unreadable(reason: string, excerpt: string): readonly Phrase[] {
  return [phrase`Why: ${value(reason, 300)}`, phrase`It begins: ${code(excerpt, 400)}`];
}

function hidden({ record, action }: Change): readonly Phrase[] {
  if (record.hidden === undefined) return [];
  const { bytes } = record.hidden;
  const size = bytes === undefined ? '' : ` of ${Math.round(bytes / 1024)} KB`;
  const missing =
    action?.document === undefined ? 'What exactly was changed' : "Neither the name nor the policy's text";
  return [
    ours(
      `${missing} is${action?.document === undefined ? ' not' : ''} in the event: the request${size} was larger than CloudTrail keeps.`,
    ),
    ours('A padded policy is a known way to hide a change.'),
  ];
}

function document({ document, record }: Change): readonly Phrase[] {
  if (document === undefined) return [];
  return document.kind === 'trust'
    ? sayTrust(document.text, record.accountId)
    : sayDocument(document.text, 4, record.accountId);
}

function knowledge({ action, record }: Change): readonly Phrase[] {
  if (action === undefined || record.hidden !== undefined) return [];
  const unknown = action.en.unknown === undefined ? [] : [ours(action.en.unknown)];
  return [...unknown, ours(action.en.why)];
}

function delegation({ record }: Change): readonly Phrase[] {
  const { delegateAccountId } = record.principal;
  if (delegateAccountId === undefined) return [];
  return [phrase`A partner acted through a temporary delegation: account ${code(delegateAccountId)}.`];
}

function parameters({ action, record }: Change): readonly Phrase[] {
  if (action !== undefined || record.hidden !== undefined) return [];
  return onlyReads(record.eventName) ? [] : [sayParameters(record.request)];
}
