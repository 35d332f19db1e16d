import { breakRiskScale, type Measures, securityScale } from '../iam/measures.ts';
import type { Alert } from './alert.ts';
import { type Audience, fromFloor } from './audience.ts';
import { shortened, shown } from './visible.ts';

/** Why an alert is not for a destination, in words for the log; undefined where it is. */
export function whyNotFor(alert: Alert, audience: Audience): string | undefined {
  // Whoever asks for a test wants to see every destination reached.
  if (alert.kind === 'test') return undefined;
  return foreignAccount(alert, audience) ?? belowFloor(alert.measures, audience);
}

/** An event whose account nobody could read may be of any: it is for all. So is a heartbeat, which is of none. */
function foreignAccount(alert: Alert, { accounts }: Audience): string | undefined {
  const account = alert.kind === 'change' ? alert.change.record.accountId : undefined;
  if (accounts === undefined || account === undefined || accounts.includes(account)) return undefined;
  return `not one of its accounts: ${shortened(shown(account), 40)}`;
}

function belowFloor(measures: Measures, audience: Audience): string | undefined {
  const hasFloor = audience.security !== undefined || audience.breakRisk !== undefined;
  if (!hasFloor || reachesOne(measures, audience)) return undefined;
  return `below the floor: security ${measures.security}, break risk ${measures.breakRisk}`;
}

function reachesOne(measures: Measures, { security, breakRisk }: Audience): boolean {
  const isSecurity = security !== undefined && fromFloor(securityScale, security).includes(measures.security);
  const isBreakRisk = breakRisk !== undefined && fromFloor(breakRiskScale, breakRisk).includes(measures.breakRisk);
  return isSecurity || isBreakRisk;
}
