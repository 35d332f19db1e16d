import type { SQSRecord } from 'aws-lambda';
import type { Alert, LeftAlone } from '../alert/alert.ts';
import type { Counts } from '../alert/heartbeat.ts';
import type { Metrics } from './metric.ts';
import type { Tally } from './store/tally.ts';

/** What of the queue's records counts, with how often each was received, where the queue says so. */
export type QueueRecord = Pick<SQSRecord, 'messageId' | 'body'> & Partial<Pick<SQSRecord, 'attributes'>>;

export type QueueEvent = Readonly<{ record: QueueRecord; alert: Alert | LeftAlone }>;

type Counters = Readonly<{ metrics: Metrics; tally: Tally }>;

/**
 * Counts the events of IAM, the alerts to tell and those held back, for the metrics and for the next heartbeat. What the
 * queue brings again was counted when it first came.
 */
export async function countNew(
  events: readonly QueueEvent[],
  alerts: readonly Alert[],
  { metrics, tally }: Counters,
): Promise<void> {
  const fresh = events.filter(({ record }) => isFresh(record));
  const [first] = fresh;
  if (first === undefined) return;
  const ids = new Set(fresh.flatMap(({ alert }) => (alert.kind === 'left alone' ? [] : alert.id)));
  const told = alerts.filter(({ id }) => ids.has(id));
  const eventsSeen = fresh.filter(isOfIam).length;
  if (eventsSeen > 0) metrics.eventsSeen(eventsSeen);
  metrics.alerts(told.map(({ measures }) => measures));
  const counts: Counts = { eventsSeen, alerts: told.length, heldBack: ids.size - told.length };
  await tally.add(first.record.messageId, counts);
}

/** Silence is that no event of IAM comes, however much is changed at the alerter itself. */
function isOfIam({ alert }: QueueEvent): boolean {
  return alert.kind !== 'change' || alert.change.record.eventSource === 'iam.amazonaws.com';
}

function isFresh({ attributes }: QueueRecord): boolean {
  return attributes === undefined || attributes.ApproximateReceiveCount === '1';
}
