import type { SQSBatchResponse } from 'aws-lambda';
import type { EventAlert } from '../alert/alert.ts';
import { countNew } from './count-new.ts';
import { deliverAll } from './deliver/deliver-all.ts';
import { deliverHeartbeats, type HeartbeatServices } from './deliver-heartbeats.ts';
import { type ExplainedEvent, type ExplainServices, explainEvents } from './explain-events.ts';
import { heartbeatDue } from './heartbeat-due.ts';
import { type HoldServices, withoutHeldBack } from './hold-back.ts';
import { makeMessages } from './make-messages.ts';
import type { QueueRecord } from './queue-record.ts';
import { readRecords } from './read-records.ts';
import { type RecallServices, recallBefore } from './recall.ts';
import { identityOf } from './store/identity.ts';
import type { TimeLeft } from './time-left.ts';

export type Services = RecallServices & ExplainServices & HoldServices & HeartbeatServices;

/**
 * Delivers the changes in a batch to the destinations that they are for. The queue gets back, as failures, the
 * records that some destination has not taken; it keeps them and brings them again. A heartbeat comes last:
 * no alert waits for it, and it counts what the batch could not deliver.
 */
export async function alertOn(
  records: readonly QueueRecord[],
  timeLeft: TimeLeft,
  services: Services,
): Promise<SQSBatchResponse> {
  const due = records.flatMap(heartbeatDue);
  const events = records.filter((record) => !due.some((each) => each.record === record));
  const failed = await alertOnEvents(events, timeLeft, services);
  const late = await deliverHeartbeats(due, timeLeft, services);
  return { batchItemFailures: [...failed, ...late].map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

/** The records that some destination has not taken. */
async function alertOnEvents(
  records: readonly QueueRecord[],
  timeLeft: TimeLeft,
  services: Services,
): Promise<readonly QueueRecord[]> {
  const events = readRecords(records, services.log);
  const readable = events.flatMap(({ event }) => (event.kind === 'record' ? event : []));
  const before = await recallBefore(readable, timeLeft, services);
  const explained = explainEvents(events, before, services);
  const alerts = withoutHeldBack(distinct(explained), services);
  const messages = await makeMessages(alerts, timeLeft, services);
  const delivering = deliverAll(messages, timeLeft, services);
  const [untaken] = await Promise.all([delivering, countNew(explained, alerts, services)]);
  return explained
    .filter(({ alert }) => alert.kind !== 'left alone' && untaken.has(identityOf(alert)))
    .map(({ record }) => record);
}

/** The queue delivers at least once, and so does EventBridge: one batch can hold an event twice. Two events under one id are two. */
function distinct(events: readonly ExplainedEvent[]): readonly EventAlert[] {
  const byIdentity = new Map<string, EventAlert>();
  for (const { alert } of events) if (alert.kind !== 'left alone') byIdentity.set(identityOf(alert), alert);
  return [...byIdentity.values()];
}
