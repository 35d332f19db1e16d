import { deniedBurst, deniedBursts } from '../iam/findings/denied-burst.ts';
import type { Alert } from './alert.ts';
import { assess } from './assess.ts';

/**
 * The alerts of a batch with what only the batch shows: each knows the changes beside it, and those of a burst of
 * denied calls have the finding. Before anything is held back, routed or grouped: the finding raises the measures
 * that those go by, and what one reader is not told happened all the same.
 */
export function withBursts(alerts: readonly Alert[]): readonly Alert[] {
  const changes = alerts.flatMap((alert) => (alert.kind === 'change' ? alert.change : []));
  const inBurst = new Set(deniedBursts(changes).flat());
  return alerts.map((alert) => {
    if (alert.kind !== 'change') return alert;
    if (!inBurst.has(alert.change)) return { ...alert, among: changes };
    const findings = [...alert.findings, deniedBurst];
    return { ...alert, among: changes, findings, measures: assess(alert.change, findings) };
  });
}
