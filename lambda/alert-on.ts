import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import type { Alert, LeftAlone } from '../alert/alert.ts';
import { type AlertOf, alertIn } from './alert-in.ts';
import { type Courier, deliver } from './deliver/deliver.ts';
import type { Destination } from './deliver/destination.ts';
import type { TimeLeft } from './time-left.ts';

export type Services = Courier & Readonly<{ alertOf: AlertOf; destinations: readonly Destination[] }>;

/**
 * Tells every destination of the changes in a batch. The queue gets back, as failures, the records that
 * some destination has not taken; it keeps them and brings them again.
 */
export async function alertOn(
  records: readonly Pick<SQSRecord, 'messageId' | 'body'>[],
  timeLeft: TimeLeft,
  services: Services,
): Promise<SQSBatchResponse> {
  const events = records.map((record) => ({ record, alert: alertIn(record, services.alertOf, services.log) }));
  const alerts = distinct(events.map(({ alert }) => alert));
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
  const { destinations, receipts } = services;
  if (alerts.length === 0) return [];
  const ids = alerts.map(({ id }) => id);
  const names = destinations.map(({ name }) => name);
  for (const destination of destinations) destination.prepare?.(timeLeft);
  const hasTaken = await receipts.held(ids, names, timeLeft);
  const untaken = await Promise.all(
    destinations.map((destination) => {
      const missing = alerts.filter(({ id }) => !hasTaken(id, destination.name));
      return deliver(missing, destination, timeLeft, services);
    }),
  );
  return untaken.flat();
}
