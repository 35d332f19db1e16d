import type { SQSBatchResponse } from 'aws-lambda';
import type { Alert, LeftAlone } from '../alert/alert.ts';
import { withBursts } from '../alert/with-bursts.ts';
import { type AlertOf, alertIn } from './alert-in.ts';
import { alertsFor } from './alerts-for.ts';
import { countNew, type QueueRecord } from './count-new.ts';
import { type Courier, deliver } from './deliver/deliver.ts';
import type { Destination } from './deliver/destination.ts';
import { type HoldServices, withoutHeldBack } from './hold-back.ts';
import type { TimeLeft } from './time-left.ts';

export type Services = Courier & HoldServices & Readonly<{ alertOf: AlertOf; destinations: readonly Destination[] }>;

/**
 * Tells every destination of the changes in a batch that are for it. The queue gets back, as failures, the
 * records that some destination has not taken; it keeps them and brings them again.
 */
export async function alertOn(
  records: readonly QueueRecord[],
  timeLeft: TimeLeft,
  services: Services,
): Promise<SQSBatchResponse> {
  const events = records.map((record) => ({ record, alert: alertIn(record, services.alertOf, services.log) }));
  const alerts = withoutHeldBack(withBursts(distinct(events.map(({ alert }) => alert))), services);
  countNew(events, alerts, services.metrics);
  const untaken = new Set(await tellAll(alerts, timeLeft, services));
  const failed = events.filter(({ alert }) => alert.kind !== 'left alone' && untaken.has(alert.id));
  return { batchItemFailures: failed.map(({ record }) => ({ itemIdentifier: record.messageId })) };
}

/** The queue delivers at least once, and so does EventBridge: one batch can hold an event twice. */
function distinct(alerts: readonly (Alert | LeftAlone)[]): readonly Alert[] {
  const byId = new Map<string, Alert>();
  for (const alert of alerts) if (alert.kind !== 'left alone') byId.set(alert.id, alert);
  return [...byId.values()];
}

/** The ids of the alerts that a destination has not taken. Destinations do not wait for one another. */
async function tellAll(alerts: readonly Alert[], timeLeft: TimeLeft, services: Services): Promise<readonly string[]> {
  const rounds = roundsOf(alerts, services);
  if (rounds.length === 0) return [];
  for (const { destination } of rounds) destination.prepare?.(timeLeft);
  const names = rounds.map(({ destination }) => destination.name);
  const hasTaken = await services.receipts.held(idsOf(rounds), names, timeLeft);
  const untaken = await Promise.all(
    rounds.map((round) => {
      const missing = round.alerts.filter(({ id }) => !hasTaken(id, round.destination.name));
      return deliver(missing, round.destination, timeLeft, services);
    }),
  );
  return untaken.flat();
}

/** A destination, and the alerts that are for it. */
type Round = Readonly<{ destination: Destination; alerts: readonly Alert[] }>;

/** Without the destinations for which there is nothing. */
function roundsOf(alerts: readonly Alert[], { destinations, log }: Services): readonly Round[] {
  const rounds = destinations.map((destination) => ({ destination, alerts: alertsFor(destination, alerts, log) }));
  return rounds.filter((round) => round.alerts.length > 0);
}

function idsOf(rounds: readonly Round[]): readonly string[] {
  return [...new Set(rounds.flatMap(({ alerts }) => alerts.map(({ id }) => id)))];
}
