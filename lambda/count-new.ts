import type { SQSRecord } from 'aws-lambda';
import type { Alert, LeftAlone } from '../alert/alert.ts';
import type { Metrics } from './metric.ts';

/** What of the queue's records counts, with how often each was received, where the queue says so. */
export type QueueRecord = Pick<SQSRecord, 'messageId' | 'body'> & Partial<Pick<SQSRecord, 'attributes'>>;

export type QueueEvent = Readonly<{ record: QueueRecord; alert: Alert | LeftAlone }>;

/** Counts the events and the alerts to tell. What the queue brings again was counted when it first came. */
export function countNew(events: readonly QueueEvent[], alerts: readonly Alert[], metrics: Metrics): void {
  const fresh = events.filter(({ record }) => isFresh(record));
  if (fresh.length === 0) return;
  metrics.eventsSeen(fresh.length);
  const ids = new Set(fresh.map(({ alert }) => (alert.kind === 'left alone' ? undefined : alert.id)));
  metrics.alerts(alerts.filter(({ id }) => ids.has(id)).map(({ measures }) => measures));
}

function isFresh({ attributes }: QueueRecord): boolean {
  return attributes === undefined || attributes.ApproximateReceiveCount === '1';
}
