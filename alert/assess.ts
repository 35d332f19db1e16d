import type { Change } from '../iam/change.ts';
import type { Measures, Security } from '../iam/measures.ts';
import { securityScale } from '../iam/measures.ts';

/** The two measures of a change: the action's baseline, as far as the outcome lets it count. */
export function assess(change: Change): Measures {
  const { outcome, hidden } = change.record;
  if (outcome.kind === 'failed') return { security: atMost('low', change), breakRisk: 'none' };
  if (outcome.kind === 'denied') return { security: atMost('medium', change), breakRisk: 'none' };
  return hidden === undefined ? baseline(change) : { ...baseline(change), security: 'critical' };
}

/** An action that nobody has judged yet may be anything: it is worth a look. */
function baseline({ action, record }: Change): Measures {
  if (action !== undefined) return { security: action.security, breakRisk: action.breakRisk };
  return { security: onlyReads(record.eventName) ? 'info' : 'medium', breakRisk: 'none' };
}

/** IAM's reading actions, which the rule does not match. */
export function onlyReads(eventName: string): boolean {
  return /^(Get|List|Generate|Simulate)/.test(eventName);
}

function atMost(limit: Security, change: Change): Security {
  const { security } = baseline(change);
  return securityScale.indexOf(security) > securityScale.indexOf(limit) ? limit : security;
}
