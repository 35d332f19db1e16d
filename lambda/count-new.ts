import type { Alert } from '../alert/alert.ts';
import type { Counts } from '../alert/heartbeat.ts';
import type { ExplainedEvent } from './explain-events.ts';
import type { Metrics } from './metric.ts';
import { isFirstTime } from './queue-record.ts';
import { identityOf } from './store/identity.ts';
import type { Tally } from './store/tally.ts';

type Counters = Readonly<{ metrics: Metrics; tally: Tally }>;

/**
 * Counts the events of IAM, the alerts to deliver and those held back, for the metrics and for the next heartbeat. What the
 * queue brings again was counted when it first came.
 */
export async function countNew(
  events: readonly ExplainedEvent[],
  alerts: readonly Alert[],
  { metrics, tally }: Counters,
): Promise<void> {
  const fresh = events.filter(({ record }) => isFirstTime(record));
  const [first] = fresh;
  if (first === undefined) return;
  const ids = new Set(fresh.flatMap(({ alert }) => (alert.kind === 'left alone' ? [] : identityOf(alert))));
  const toDeliver = alerts.filter((alert) => ids.has(identityOf(alert)));
  const eventsSeen = fresh.filter(isOfIam).length;
  if (eventsSeen > 0) metrics.eventsSeen(eventsSeen);
  metrics.alerts(toDeliver.map(({ measures }) => measures));
  const counts: Counts = { eventsSeen, alerts: toDeliver.length, heldBack: ids.size - toDeliver.length };
  await tally.add(first.record.messageId, counts);
}

/** Silence is that no event of IAM comes, however much is changed at the alerter itself. */
function isOfIam({ alert }: ExplainedEvent): boolean {
  return alert.kind !== 'change' || alert.change.record.eventSource === 'iam.amazonaws.com';
}
