import type { Change } from '../../change.ts';
import { isTrueAt, textAt } from '../../cloudtrail/fields.ts';
import type { CloudTrailRecord } from '../../cloudtrail/record.ts';
import { powerOfAwsPolicy } from './aws-policy.ts';
import type { Circumstances, Holder } from './circumstances.ts';
import { keptText } from './kept-text.ts';
import { netPower } from './net-power.ts';
import { type Power, type PowerKind, powerOf } from './power.ts';

/** What a change lets somebody do, and whether it does so already: a policy that is attached nowhere grants nothing. */
export type GrantedPower = Power & Readonly<{ inForce: boolean }>;

/**
 * What a change grants at its worst. Where the state is known: what somebody may do after it that they might not
 * before, over all their policies. Else what the policy's text says. Why: docs/decisions/0186.
 */
export function grantedPower(change: Change): GrantedPower {
  const net = isInForce(change.record) ? netPower(change) : undefined;
  if (net?.kind === 'power') return { ...net.gained, inForce: true };
  const said = saidPower(change);
  return net?.kind === 'nobody' ? { ...said, inForce: false } : said;
}

/** By the text that the change brought or attached; of a policy of AWS by the text that AWS publishes. */
function saidPower(change: Change): GrantedPower {
  const { document, record } = change;
  if (document?.kind === 'permissions') {
    return { ...powerOf(document.text, circumstancesOf(change)), inForce: isInForce(record) };
  }
  const arn = isAttached(record) ? textAt(record.request, 'policyArn') : undefined;
  const kept = arn === undefined ? undefined : keptText(arn, change);
  if (kept !== undefined) return { ...powerOf(kept, circumstancesOf(change)), inForce: true };
  return { kind: powerOfAwsPolicy(arn) ?? 'none', conditional: false, inForce: true };
}

/** Whether a change makes somebody an administrator, at once and whatever the circumstances. */
export function grantsAdministration(change: Change): boolean {
  return grants(change, 'administrator');
}

/** Whether a change grants this at once and whatever the circumstances. */
export function grants(change: Change, asked: PowerKind): boolean {
  const { kind, conditional, inForce } = grantedPower(change);
  return kind === asked && !conditional && inForce;
}

/** Whether the power is one that the text alone leads to, short of an administrator's. */
export function isEscalation({ kind }: Power): boolean {
  return ['escalation', 'change and use', 'own access', 'identity center'].includes(kind);
}

/** Whether the policy text that a call brought counts from now on. */
export function isInForce({ eventName, request }: CloudTrailRecord): boolean {
  if (eventName === 'CreatePolicyVersion') return isTrueAt(request, 'setAsDefault');
  return eventName !== 'CreatePolicy';
}

/** Whether a call attaches a managed policy: detaching one, or setting a boundary, names one too. */
export function isAttached({ eventName }: CloudTrailRecord): boolean {
  return /^Attach(User|Group|Role)Policy$/.test(eventName);
}

function circumstancesOf({ record }: Change): Circumstances {
  return {
    account: record.accountId,
    region: record.region ?? 'us-east-1',
    time: record.time,
    holder: holderIn(record),
  };
}

function holderIn({ eventName, request, response, accountId }: CloudTrailRecord): Holder | undefined {
  const kind = (['user', 'group', 'role'] as const).find((each) => eventName.toLowerCase() === `put${each}policy`);
  if (kind !== undefined) {
    const name = textAt(request, `${kind}Name`);
    return name === undefined ? undefined : { kind, name };
  }
  const name = textAt(request, 'policyName');
  const named = name === undefined ? undefined : `arn:aws:iam::${accountId ?? '*'}:policy/${name}`;
  const arn = textAt(request, 'policyArn') ?? textAt(response, 'policy', 'arn') ?? named;
  return arn === undefined ? undefined : { kind: 'policy', arn };
}
