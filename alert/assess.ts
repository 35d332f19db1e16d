import type { Change } from '../iam/change.ts';
import { onlyReads } from '../iam/cloudtrail/event-pattern.ts';
import type { Finding } from '../iam/findings/finding.ts';
import { type BreakRisk, highest, type Measures, type Security, securityScale } from '../iam/measures.ts';
import type { AccessChanges } from '../iam/state/access/access-changes.ts';
import { leftAsItWas } from '../iam/undo/plan/as-it-was.ts';
import { breakRiskOf, higher, riskByUse } from './break-risk.ts';
import type { Gone } from './gone.ts';
import { concernsPolicies, gains, isComplete } from './net-access.ts';
import { trustKept } from './trust-kept.ts';

/**
 * The two measures of a change: the action's baseline, raised by the findings, as far as the outcome lets it count.
 * Where it is known what access is lost, the break risk follows that.
 */
export function assess(change: Change, findings: readonly Finding[], losses: Losses): Measures {
  const guessed = highest([judged(change, losses), ...findings.map(({ raises }) => raises)]);
  const breakRisk =
    leftAsItWas(change) || trustKept(change).nobodyOut ? 'none' : byLosses(change, guessed.breakRisk, losses);
  const { security } = guessed;
  switch (change.record.outcome.kind) {
    case 'succeeded':
      return { security, breakRisk };
    case 'denied':
      return { security: atMost('medium', security), breakRisk: 'none' };
    case 'failed':
      return { security: atMost('low', security), breakRisk: 'none' };
  }
}

/** What is known to be lost: access, undefined where the state before is not known, and what is gone. */
export type Losses = Readonly<{ access: AccessChanges | undefined; gone: readonly Gone[] }>;

/**
 * What only changes policies breaks what loses access, and what ends a principal or a key breaks what used it: action
 * and findings guess at that by the name and the text, and count where something is not known. docs/decisions/0169
 */
function byLosses(change: Change, guessed: BreakRisk, { access, gone }: Losses): BreakRisk {
  const { time } = change.record;
  if (access === undefined) return guessed;
  const risk = breakRiskOf(access, time, guessed);
  if (concernsPolicies(change)) return risk;
  return higher([risk, ...(gone.length === 0 ? [guessed] : gone.map((one) => riskByUse(one, time, guessed)))]);
}

/** An action that nobody has judged yet may be anything: it is worth a look. */
function baseline({ action, record }: Change): Measures {
  if (action !== undefined) return { security: action.security, breakRisk: action.breakRisk };
  return { security: onlyReads(record.eventName) ? 'info' : 'medium', breakRisk: 'none' };
}

/** The baseline is a guess at what may be gained: where it is known that nothing is, it does not count. docs/decisions/0199 */
function judged(change: Change, { access }: Losses): Measures {
  const measures = baseline(change);
  const isGainless = concernsPolicies(change) && access !== undefined && gainsNothing(access);
  const isHarmless = leftAsItWas(change) || isGainless || trustKept(change).nobodyNew;
  return isHarmless ? { ...measures, security: atMost('low', measures.security) } : measures;
}

/** Of a policy that nobody has nothing is known of what it will give. */
function gainsNothing({ changes, more }: AccessChanges): boolean {
  return changes.length > 0 && more === 0 && changes.every((change) => isComplete(change) && !gains(change));
}

function atMost(limit: Security, security: Security): Security {
  return securityScale.indexOf(security) > securityScale.indexOf(limit) ? limit : security;
}
