import type { Change } from '../../iam/change.ts';
import { onlyReads } from '../../iam/cloudtrail/event-pattern.ts';
import type { FindingName } from '../../iam/findings/finding-name.ts';
import { leftAsItWas } from '../../iam/undo/plan/as-it-was.ts';
import type { ChangeAlert } from '../alert.ts';
import { concernsPolicies, isComplete } from '../net-access.ts';
import { refusalOf } from './denial.ts';
import { detailPoints, tagPoints } from './details.ts';
import { findingPoints } from './findings.ts';
import { isAccessKnown, netPointsOf, trustBeforeOf } from './net/change-points.ts';
import { parametersOf } from './parameters.ts';
import type { Point } from './point.ts';
import { documentPoints } from './policy/document.ts';
import type { PolicyPoint } from './policy/point.ts';
import { trustPoints } from './policy/trust.ts';
import { isOfPublishedPolicy } from './published-policy.ts';

/** As many points at most, where a policy's statements and the findings leave room. */
const most = 4;

/** What a change means: access first, then what the record cannot tell, then why it matters. */
export function changePoints(alert: ChangeAlert): readonly Point[] {
  const { change, findings } = alert;
  const refusal = refusalOf(change.record);
  const found = findingPoints(tellsLoss(alert) ? findings.filter(({ name }) => !saidByLoss.has(name)) : findings);
  if (refusal !== undefined) return [{ code: 'nothing changed', refusal }, ...found, ...parameters(change)];
  const late = alert.late ? [{ code: 'found late' } as const] : [];
  const access = [...late, ...hidden(change), ...accessPoints(alert, found.length === 0 ? most : most - 1)];
  const details = firstOf(detailPoints(change), most - access.length - found.length);
  const facts = [...access, ...details, ...found];
  // Where a policy's statements and the findings fill the message, what is known of any such change is left out.
  return [...facts, ...firstOf(knowledge(alert), most - facts.length), ...parameters(change)];
}

/** What these findings say in general, the access that was lost says of this change. */
const saidByLoss: ReadonlySet<FindingName> = new Set(['deny-added', 'access-removed']);

function tellsLoss({ access }: ChangeAlert): boolean {
  return access?.changes.some(({ effects }) => effects.some(({ effect }) => effect === 'lost')) ?? false;
}

/**
 * The net effect where the state before is known, and what the policy says where that says more: who may assume a role,
 * or what a policy allows that nobody holds yet. docs/decisions/0168
 */
function accessPoints(alert: ChangeAlert, limit: number): readonly Point[] {
  const net = netPointsOf(alert, limit - 1).filter((point) => !isToldByFinding(point, alert));
  const isTold = net.some(({ code }) => code === 'net effect') || (alert.access?.changes.length ?? 0) > 0;
  const policy = isTold && alert.change.document?.kind === 'permissions' ? [] : policyPoints(alert.change, limit);
  return [...net, ...policy, ...trustBeforeOf(alert)];
}

/** A finding about a policy of AWS says what it holds, also where its text was not read. */
function isToldByFinding({ code }: Point, { findings }: ChangeAlert): boolean {
  return code === 'texts not read' && findings.some(({ knowsPolicy }) => knowsPolicy);
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
function knowledge(alert: ChangeAlert): readonly Point[] {
  const { change, findings } = alert;
  const { action, record, document } = change;
  if (action === undefined || record.hidden !== undefined) return [];
  const isKnown = document === undefined && findings.some(({ knowsPolicy }) => knowsPolicy);
  const isExplained = findingPoints(findings.filter(({ keepsWhy }) => !keepsWhy)).length > 0;
  const isSaid = isExplained || isEffectKnown(alert) || trustBeforeOf(alert).length > 0 || leftAsItWas(change);
  return [
    ...(isKnown ? [] : leftOpen(alert)),
    ...tagPoints(change),
    ...(isSaid ? [] : [{ code: 'why', action: action.name } as const]),
  ];
}

/** Why a change of policies matters, in general, adds nothing to what it did. */
function isEffectKnown({ change, access }: ChangeAlert): boolean {
  const changes = access?.changes ?? [];
  return concernsPolicies(change) && changes.length > 0 && changes.every(isComplete);
}

/** What a record cannot tell, unless the state before tells it; where that could not be read, this as well. */
function leftOpen(alert: ChangeAlert): readonly Point[] {
  if (isAccessKnown(alert) || trustBeforeOf(alert).length > 0) return [];
  const { before } = alert;
  const open = leftOpenBy(alert.change);
  const isFailure = before.kind === 'unknown' && before.reason === 'could not be read';
  return open.length > 0 && isFailure ? [...open, { code: 'state could not be read' }] : open;
}

/** That only the new text is in the event is said where there is one. */
function leftOpenBy(change: Change): readonly Point[] {
  const { action, document } = change;
  if (isOfPublishedPolicy(change)) return [{ code: 'text published by AWS' }];
  if (action?.document !== undefined && document === undefined) return [{ code: 'text not in the event' }];
  if (document?.text.kind === 'unparseable' && document.text.reason === 'absent') return [];
  return action?.leavesOpen === undefined ? [] : [{ code: 'left open', action: action.name }];
}

function parameters({ action, record }: Change): readonly Point[] {
  if (action !== undefined || record.hidden !== undefined || onlyReads(record.eventName)) return [];
  const isRefused = record.outcome.kind !== 'succeeded';
  return isRefused && Object.keys(record.request).length === 0 ? [] : [parametersOf(record.request)];
}
