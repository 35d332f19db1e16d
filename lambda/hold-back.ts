import type { Alert } from '../alert/alert.ts';
import { hold } from '../alert/hold.ts';
import type { HoldRule } from '../alert/hold-rule.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metric.ts';

export type HoldServices = Readonly<{ hold: readonly HoldRule[]; metrics: Metrics; log: Log; clock: Clock }>;

/** The alerts to tell. What a rule holds back is told to nobody, but it stands in the log with its reason and is counted. */
export function withoutHeldBack(alerts: readonly Alert[], services: HoldServices): readonly Alert[] {
  const now = services.clock.now();
  const told = alerts.filter((alert) => !isHeldBack(alert, now, services));
  if (told.length < alerts.length) services.metrics.heldBack(alerts.length - told.length);
  return told;
}

function isHeldBack(alert: Alert, now: number, { hold: rules, log }: HoldServices): boolean {
  const held = hold(alert, rules, now);
  if (held !== undefined) log.info({ message: 'held back', eventIds: [alert.id], ...held });
  return held !== undefined;
}
