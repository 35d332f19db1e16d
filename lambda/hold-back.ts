import type { Alert } from '../alert/alert.ts';
import type { HoldRule } from '../alert/hold-rule.ts';
import { holdBack } from '../alert/pipe.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metric.ts';
import { orElse } from './or-else.ts';

export type HoldServices = Readonly<{ hold: readonly HoldRule[]; metrics: Metrics; log: Log; clock: Clock }>;

/**
 * The alerts of a batch that no rule holds back. The others go to nobody, but they stand in the log with the reason
 * and are counted. A fault of ours holds nothing back.
 */
export function withoutHeldBack(batch: readonly Alert[], services: HoldServices): readonly Alert[] {
  const { hold, metrics, log, clock } = services;
  const { alerts, heldBack } = orElse(
    () => holdBack(batch, hold, clock.now()),
    () => ({ alerts: batch, heldBack: [] }),
    { message: 'holding failed', eventIds: batch.map(({ id }) => id) },
    log,
  );
  for (const { alert, held } of heldBack) log.info({ message: 'held back', eventIds: [alert.id], ...held });
  if (heldBack.length > 0) metrics.heldBack(heldBack.length);
  return alerts;
}
