import { breakRiskScale, type Measures, securityScale } from '../iam/measures.ts';
import type { Alert } from './alert.ts';
import { type Audience, fromFloor } from './audience.ts';
import { type AccountFacts, type Directory, emptyDirectory } from './directory.ts';
import { shortened, shown } from './visible.ts';

/** Why an alert is not for a destination, in words for the log; undefined where it is. */
export function whyNotFor(alert: Alert, audience: Audience, directory: Directory = emptyDirectory): string | undefined {
  // Whoever asks for a test wants to see every destination reached.
  if (alert.kind === 'test') return undefined;
  return foreignAccount(alert, audience, directory) ?? belowFloor(alert.measures, audience);
}

/** An event whose account nobody could read may be of any: it is for all. So is a heartbeat, which is of none. */
function foreignAccount(alert: Alert, audience: Audience, directory: Directory): string | undefined {
  const account =
    alert.kind === 'change'
      ? alert.change.record.accountId
      : alert.kind === 'drift'
        ? alert.drift.accountId
        : undefined;
  if (account === undefined || mayBeOne(account, directory.get(account), audience)) return undefined;
  return `not one of its accounts: ${shortened(shown(account), 40)}`;
}

/**
 * Whether an account is one that the audience names, by its number, a unit or its tags. One of which nobody knows the
 * unit or the tags may be: no alert is silent since the directory lacks something. Why: docs/decisions/0220.
 */
function mayBeOne(
  account: string,
  facts: AccountFacts | undefined,
  { accounts, units, tags }: Pick<Audience, 'accounts' | 'units' | 'tags'>,
): boolean {
  if (accounts === undefined && units === undefined && tags === undefined) return true;
  const isNamed = accounts?.includes(account) ?? false;
  return isNamed || mayBeIn(facts?.units, units) || mayHave(facts?.tags, tags);
}

function mayBeIn(known: AccountFacts['units'], wanted: Audience['units']): boolean {
  if (wanted === undefined) return false;
  return known === undefined || wanted.some((unit) => known.includes(unit));
}

function mayHave(known: AccountFacts['tags'], wanted: Audience['tags']): boolean {
  if (wanted === undefined) return false;
  return known === undefined || Object.entries(wanted).every(([key, value]) => known.get(key) === value);
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
