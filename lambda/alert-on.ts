import type { SQSBatchResponse } from 'aws-lambda';
import type { Alert, LeftAlone } from '../alert/alert.ts';
import { withBursts } from '../alert/with-bursts.ts';
import { type AlertOf, alertIn } from './alert-in.ts';
import { countNew, type QueueRecord } from './count-new.ts';
import { heartbeatDue } from './heartbeat-due.ts';
import { type HoldServices, withoutHeldBack } from './hold-back.ts';
import { tellAll } from './tell-all.ts';
import { type HeartbeatServices, tellHeartbeats } from './tell-heartbeats.ts';
import type { TimeLeft } from './time-left.ts';

export type Services = HeartbeatServices & HoldServices & Readonly<{ alertOf: AlertOf }>;

/**
 * Tells every destination of the changes in a batch that are for it. The queue gets back, as failures, the
 * records that some destination has not taken; it keeps them and brings them again. A heartbeat comes last:
 * no alert waits for it, and what the batch could not deliver is told in it.
 */
export async function alertOn(
  records: readonly QueueRecord[],
  timeLeft: TimeLeft,
  services: Services,
): Promise<SQSBatchResponse> {
  const due = records.flatMap(heartbeatDue);
  const events = records.filter((record) => !due.some((each) => each.record === record));
  const failed = await tellEvents(events, timeLeft, services);
  const late = await tellHeartbeats(due, timeLeft, services);
  return { batchItemFailures: [...failed, ...late].map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

async function tellEvents(
  records: readonly QueueRecord[],
  timeLeft: TimeLeft,
  services: Services,
): Promise<readonly QueueRecord[]> {
  const events = records.map((record) => ({ record, alert: alertIn(record, services.alertOf, services.log) }));
  const alerts = withoutHeldBack(withBursts(distinct(events.map(({ alert }) => alert))), services);
  const [untaken] = await Promise.all([tellAll(alerts, timeLeft, services), countNew(events, alerts, services)]);
  return events.filter(({ alert }) => alert.kind !== 'left alone' && untaken.has(alert.id)).map(({ record }) => record);
}

/** The queue delivers at least once, and so does EventBridge: one batch can hold an event twice. */
function distinct(alerts: readonly (Alert | LeftAlone)[]): readonly Alert[] {
  const byId = new Map<string, Alert>();
  for (const alert of alerts) if (alert.kind !== 'left alone') byId.set(alert.id, alert);
  return [...byId.values()];
}
