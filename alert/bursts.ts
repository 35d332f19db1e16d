import type { Change } from '../iam/change.ts';
import { deniedBurst, deniedBursts } from '../iam/findings/denied-burst.ts';
import type { Finding } from '../iam/findings/finding.ts';
import { probingBurst, probingBursts } from '../iam/findings/probing-burst.ts';
import { highest } from '../iam/measures.ts';
import type { Alert } from './alert.ts';

/**
 * The alerts of a batch, those of a burst of denied or probing calls with the finding that only the batch shows.
 * Before anything is held back, routed or grouped: the finding raises the measures that those go by.
 */
export function withBursts(alerts: readonly Alert[]): readonly Alert[] {
  const changes = alerts.flatMap((alert) => (alert.kind === 'change' ? alert.change : []));
  const bursts: ReadonlyMap<Change, Finding> = new Map([
    ...deniedBursts(changes).flatMap((burst) => burst.map((change) => [change, deniedBurst] as const)),
    ...probingBursts(changes).flatMap((burst) => burst.map((change) => [change, probingBurst] as const)),
  ]);
  return alerts.map((alert) => {
    const finding = alert.kind === 'change' ? bursts.get(alert.change) : undefined;
    if (alert.kind !== 'change' || finding === undefined) return alert;
    const findings = [...alert.findings, finding];
    return { ...alert, findings, measures: highest([alert.measures, finding.raises]) };
  });
}
