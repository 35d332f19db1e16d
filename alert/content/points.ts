import type { Change } from '../../iam/change.ts';
import { onlyReads } from '../../iam/cloudtrail/event-pattern.ts';
import type { Finding } from '../../iam/findings/finding.ts';
import type { ChangeAlert } from '../alert.ts';
import { refusalOf } from './denial.ts';
import { detailPoints, tagPoints } from './details.ts';
import { findingPoints } from './findings.ts';
import { parametersOf } from './parameters.ts';
import type { Point } from './point.ts';
import { documentPoints } from './policy/document.ts';
import type { PolicyPoint } from './policy/point.ts';
import { trustPoints } from './policy/trust.ts';

/** As many points at most, where a policy's statements and the findings leave room. */
const most = 4;

/** What a change means: access first, then what the record cannot tell, then why it matters. */
export function changePoints({ change, findings }: ChangeAlert): readonly Point[] {
  const refusal = refusalOf(change.record);
  const found = findingPoints(findings);
  if (refusal !== undefined) return [{ code: 'nothing changed', refusal }, ...found, ...parameters(change)];
  const access = [...hidden(change), ...policyPoints(change, found.length === 0 ? most : most - 1)];
  const details = firstOf(detailPoints(change), most - access.length - found.length);
  const facts = [...access, ...details, ...found];
  // Where a policy's statements and the findings fill the message, what is known of any such change is left out.
  return [...facts, ...firstOf(knowledge(change, findings), most - facts.length), ...parameters(change)];
}

function firstOf(points: readonly Point[], room: number): readonly Point[] {
  return points.slice(0, Math.max(0, room));
}

function hidden({ record }: Change): readonly Point[] {
  if (record.hidden === undefined) return [];
  const { bytes } = record.hidden;
  return [{ code: 'parameters hidden', kilobytes: bytes === undefined ? undefined : Math.round(bytes / 1024) }];
}

/** What the policy document of a change says; `limit` counts the statements of one that grants access. */
export function policyPoints({ document, record }: Change, limit: number): readonly PolicyPoint[] {
  if (document === undefined) return [];
  return document.kind === 'trust'
    ? trustPoints(document.text, record.accountId)
    : documentPoints(document.text, limit, record.accountId);
}

/** What the record cannot tell, the tags of what is new, and why the action matters, unless a finding has said that. */
function knowledge(change: Change, findings: readonly Finding[]): readonly Point[] {
  const { action, record, document } = change;
  if (action === undefined || record.hidden !== undefined) return [];
  const isKnown = document === undefined && findings.some(({ knowsPolicy }) => knowsPolicy);
  const isSaid = findingPoints(findings).length > 0 && !findings.some(({ keepsWhy }) => keepsWhy);
  return [
    ...(isKnown ? [] : leftOpen(change)),
    ...tagPoints(change),
    ...(isSaid ? [] : [{ code: 'why', action: action.name } as const]),
  ];
}

/** That only the new text is in the event is said where there is one. */
function leftOpen({ action, document }: Change): readonly Point[] {
  if (action?.document !== undefined && document === undefined) return [{ code: 'text not in the event' }];
  if (document?.text.kind === 'unparseable' && document.text.reason === 'absent') return [];
  return action?.leavesOpen === undefined ? [] : [{ code: 'left open', action: action.name }];
}

function parameters({ action, record }: Change): readonly Point[] {
  if (action !== undefined || record.hidden !== undefined || onlyReads(record.eventName)) return [];
  const isRefused = record.outcome.kind !== 'succeeded';
  return isRefused && Object.keys(record.request).length === 0 ? [] : [parametersOf(record.request)];
}
