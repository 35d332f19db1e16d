import type { Change } from '../../../iam/change.ts';
import { onlyReads } from '../../../iam/cloudtrail/event-pattern.ts';
import type { Finding } from '../../../iam/findings/finding.ts';
import type { EventAlert } from '../../alert.ts';
import { code, ours, type Phrase, phrase, value } from '../../phrase.ts';
import { actionTexts } from './actions/texts.ts';
import { sayTags } from './boundary-and-tags.ts';
import { sayNothingChanged } from './denial.ts';
import { sayDetails } from './details.ts';
import { sayFindings } from './findings.ts';
import { sayParameters } from './parameters.ts';
import { sayDocument } from './policy/statement.ts';
import { sayTrust } from './policy/trust.ts';

/** What a change means: access first, then what the record cannot tell, then why it matters. */
export function sayPoints(alert: EventAlert): readonly Phrase[] {
  if (alert.kind === 'unreadable') return unreadable(alert.reason, alert.excerpt);
  const { change } = alert;
  const refused = sayNothingChanged(change.record);
  if (refused !== undefined) return [refused, ...sayFindings(alert.findings), ...parameters(change)];
  const worries = sayFindings(alert.findings);
  const policy = document(change, worries.length === 0 ? most : most - 1);
  const graver = hidden(change).length + policy.length + worries.length;
  const facts = [...hidden(change), ...policy, ...firstOf(sayDetails(change), most - graver), ...worries];
  // Where a policy's statements and the findings fill the message, what is known of any such change is left out.
  const rest = knowledge(change, alert.findings);
  return [...facts, ...firstOf(rest, most - facts.length), ...parameters(change)];
}

const most = 4;

function firstOf(points: readonly Phrase[], room: number): readonly Phrase[] {
  return points.slice(0, Math.max(0, room));
}

function unreadable(reason: string, excerpt: string): readonly Phrase[] {
  const begin = excerpt.slice(0, 5000).replace(/\s+/g, ' ');
  return [phrase`Why: ${value(reason, 300)}`, phrase`It begins: ${code(begin, 400)}`];
}

function hidden({ record }: Change): readonly Phrase[] {
  if (record.hidden === undefined) return [];
  const { bytes } = record.hidden;
  const size = bytes === undefined ? '' : ` of ${Math.round(bytes / 1024)} KB`;
  return [ours(`What exactly was changed is not in the event: the request${size} was larger than CloudTrail keeps.`)];
}

function document({ document, record }: Change, limit: number): readonly Phrase[] {
  if (document === undefined) return [];
  return document.kind === 'trust'
    ? sayTrust(document.text, record.accountId)
    : sayDocument(document.text, limit, record.accountId);
}

/** What the record cannot tell, the tags of what is new, and why the action matters, unless a finding has said that. */
function knowledge(change: Change, findings: readonly Finding[]): readonly Phrase[] {
  const { action, record, document } = change;
  if (action === undefined || record.hidden !== undefined) return [];
  const isKnown = document === undefined && findings.some(({ knowsPolicy }) => knowsPolicy);
  const { why, unknown } = actionTexts[action.name];
  const open = unknown === undefined || isKnown ? [] : [ours(unknown)];
  const isSaid = sayFindings(findings).length > 0 && !findings.some(({ keepsWhy }) => keepsWhy);
  return [...open, ...sayTags(change), ...(isSaid ? [] : [ours(why)])];
}

function parameters({ action, record }: Change): readonly Phrase[] {
  if (action !== undefined || record.hidden !== undefined || onlyReads(record.eventName)) return [];
  const isRefused = record.outcome.kind !== 'succeeded';
  return isRefused && Object.keys(record.request).length === 0 ? [] : [sayParameters(record.request)];
}
