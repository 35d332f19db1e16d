import { deniedBurst, deniedBursts } from '../iam/findings/denied-burst.ts';
import type { Alert } from './alert.ts';
import { assess } from './assess.ts';

/**
 * The alerts of a batch, those of a burst of denied calls with the finding that only the batch shows. Before
 * anything is held back, routed or grouped: the finding raises the measures that those go by.
 */
export function withBursts(alerts: readonly Alert[]): readonly Alert[] {
  const changes = alerts.flatMap((alert) => (alert.kind === 'change' ? alert.change : []));
  const inBurst = new Set(deniedBursts(changes).flat());
  return alerts.map((alert) => {
    if (alert.kind !== 'change' || !inBurst.has(alert.change)) return alert;
    const findings = [...alert.findings, deniedBurst];
    return { ...alert, findings, measures: assess(alert.change, findings) };
  });
}
