import type { Change } from '../iam/change.ts';
import { deniedBurst, deniedBursts } from '../iam/findings/denied-burst.ts';
import type { Finding } from '../iam/findings/finding.ts';
import { probingBurst, probingBursts } from '../iam/findings/probing-burst.ts';
import { highest } from '../iam/measures.ts';
import type { Alert } from './alert.ts';

/**
 * The alerts of a batch with what only the batch shows: each knows the changes of its account beside it, and those of a burst of
 * denied or probing calls have the finding. Before anything is held back, routed or grouped: the finding raises the
 * measures that those go by, and what one reader is not told happened all the same.
 */
export function withBursts(alerts: readonly Alert[]): readonly Alert[] {
  const changes = alerts.flatMap((alert) => (alert.kind === 'change' ? alert.change : []));
  const bursts: ReadonlyMap<Change, Finding> = new Map([
    ...deniedBursts(changes).flatMap((burst) => burst.map((change) => [change, deniedBurst] as const)),
    ...probingBursts(changes).flatMap((burst) => burst.map((change) => [change, probingBurst] as const)),
  ]);
  const byAccount = accountsOf(changes);
  return alerts.map((alert) => {
    if (alert.kind !== 'change') return alert;
    const among = byAccount.get(alert.change.record.accountId) ?? [alert.change];
    const finding = bursts.get(alert.change);
    if (finding === undefined) return { ...alert, among };
    const findings = [...alert.findings, finding];
    return { ...alert, among, findings, measures: highest([alert.measures, finding.raises]) };
  });
}

/** A role of one account is not that of another with the same name: neither takes back what was done to the other. */
function accountsOf(changes: readonly Change[]): ReadonlyMap<string | undefined, readonly Change[]> {
  const byAccount = new Map<string | undefined, Change[]>();
  for (const change of changes) {
    const { accountId } = change.record;
    const account = byAccount.get(accountId);
    if (account === undefined) byAccount.set(accountId, [change]);
    else account.push(change);
  }
  return byAccount;
}
