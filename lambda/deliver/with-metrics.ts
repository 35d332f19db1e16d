import { alertsIn, type Message } from '../../alert/group.ts';
import type { Clock } from '../clock.ts';
import type { Metrics } from '../metric.ts';
import type { DestinationKind } from '../metric-names.ts';
import type { Destination } from './destination.ts';
import { failureOf } from './failure.ts';

type MetricServices = Readonly<{ kind: DestinationKind; metrics: Metrics; clock: Clock }>;

/** The destination with metrics of what it takes and of what it does not take, counted in alerts. */
export function withMetrics(destination: Destination, { kind, metrics, clock }: MetricServices): Destination {
  async function send(...[message, timeLeft]: Parameters<Destination['send']>): Promise<void> {
    const { length } = alertsIn(message);
    try {
      await destination.send(message, timeLeft);
    } catch (error) {
      const { lasts } = failureOf(error).kind;
      metrics.notDelivered(kind, length, lasts === 'permanent' ? 'refused' : 'tried again');
      throw error;
    }
    metrics.delivered(kind, length, lagsOf(message, clock.now()));
  }
  return { ...destination, send };
}

/** Seconds since the events of a message; nothing for an event without a time, and never less than none. */
function lagsOf(message: Message, now: number): readonly number[] {
  const times = alertsIn(message).map((alert) => (alert.kind === 'change' ? alert.change.record.time : undefined));
  return times.filter((time) => time !== undefined).map((time) => Math.max(0, now - time) / 1_000);
}
