import type { SQSBatchResponse } from 'aws-lambda';
import type { EventAlert } from '../alert/alert.ts';
import { emptyDirectory } from '../alert/directory.ts';
import type { Clock } from './clock.ts';
import { countNew } from './count-new.ts';
import { deliverAll } from './deliver/deliver-all.ts';
import { type Destination, isSlow } from './deliver/destination.ts';
import { hurried } from './deliver/hurried.ts';
import { deliverDrifts } from './deliver-drifts.ts';
import { deliverHeartbeats, type HeartbeatServices } from './deliver-heartbeats.ts';
import { deliverTests } from './deliver-tests.ts';
import { type Accounts, withAccounts } from './directory.ts';
import { driftDue } from './drift-due.ts';
import { type ExplainedEvent, type ExplainServices, explainEvents } from './explain-events.ts';
import { handOver, type SlowQueue } from './hand-over.ts';
import { recordsIn } from './handed-over.ts';
import { heartbeatDue } from './heartbeat-due.ts';
import { type HoldServices, withoutHeldBack } from './hold-back.ts';
import { identitiesIn } from './identities-in.ts';
import { makeMessages } from './make-messages.ts';
import { carrierOf, type QueueRecord } from './queue-record.ts';
import { readRecords } from './read-records.ts';
import { type RecallServices, recallBefore } from './recall.ts';
import { identityOf } from './store/identity.ts';
import { testDue } from './test-due.ts';
import type { TimeLeft } from './time-left.ts';

export type Services = RecallServices &
  ExplainServices &
  HoldServices &
  HeartbeatServices &
  Readonly<{
    /** Where slow destinations have a queue of their own. */
    slowQueue?: SlowQueue | undefined;
    /** The directory of accounts, where one is kept. */
    accounts?: Accounts;
  }>;

/**
 * Delivers the changes in a batch to the destinations that they are for. The queue gets back, as failures, the
 * records that some destination has not taken; it keeps them and brings them again. A heartbeat comes last:
 * no alert waits for it, and it counts what the batch could not deliver.
 */
export async function alertOn(
  batch: readonly QueueRecord[],
  timeLeft: TimeLeft,
  services: Services,
): Promise<SQSBatchResponse> {
  const records = batch.flatMap(recordsIn);
  const due = records.flatMap(heartbeatDue);
  const tests = records.flatMap(testDue);
  const drifts = records.flatMap(driftDue);
  const asked = new Set([...due, ...tests, ...drifts].map(({ record }) => record));
  const events = records.filter((record) => !asked.has(record));
  const failed = await alertOnEvents(events, timeLeft, services);
  const undrifted = await deliverDrifts(drifts, timeLeft, services);
  const late = await deliverHeartbeats(due, timeLeft, services);
  const untested = await deliverTests(tests, timeLeft, services);
  const untaken = new Set([...failed, ...late, ...untested, ...undrifted].map(carrierOf));
  return { batchItemFailures: [...untaken].map((itemIdentifier) => ({ itemIdentifier })) };
}

/** The records that some destination has not taken. */
async function alertOnEvents(
  records: readonly QueueRecord[],
  timeLeft: TimeLeft,
  services: Services,
): Promise<readonly QueueRecord[]> {
  const events = readRecords(records, services.log);
  const readable = events.flatMap(({ event }) => (event.kind === 'record' ? event : []));
  const [before, directory] = await Promise.all([
    recallBefore(readable, timeLeft, services),
    services.accounts?.read(timeLeft) ?? emptyDirectory,
  ]);
  const context = withAccounts(services.context, directory);
  const explained = explainEvents(events, before, { ...services, context });
  const alerts = withoutHeldBack(distinct(explained), services);
  const slowQueue = records.some((record) => isFrom(services.slowQueue, record)) ? undefined : services.slowQueue;
  const destinations = inTime(services.destinations, slowQueue, services.clock);
  const messages = await makeMessages(alerts, timeLeft, { ...services, destinations, directory });
  const delivering = deliverAll(messages, timeLeft, services);
  const [untaken] = await Promise.all([delivering, countNew(explained, alerts, services)]);
  const lacking = identitiesIn(untaken);
  const failed = explained.flatMap(({ record, alert }) => {
    if (alert.kind === 'left alone' || !lacking.has(identityOf(alert))) return [];
    return { record, identity: identityOf(alert) };
  });
  const moved = slowQueue === undefined ? new Set() : await handOver(untaken, failed, slowQueue, services.log);
  return failed.map(({ record }) => record).filter((record) => !moved.has(record));
}

/** Whether the queue of the slow destinations brought the record: then they have all the time that there is. */
function isFrom(slowQueue: SlowQueue | undefined, { eventSourceARN, carrier }: QueueRecord): boolean {
  if (slowQueue === undefined) return false;
  return carrier !== undefined || (eventSourceARN?.endsWith(`:${slowQueue.name}`) ?? false);
}

/** How long the alert queue waits for a slow destination before the rest moves to a queue of its own. */
export const patienceWithSlow = 5_000;

/** The destinations, of which the slow ones are not waited for where they have a queue of their own. */
function inTime(
  destinations: readonly Destination[],
  slowQueue: SlowQueue | undefined,
  clock: Clock,
): readonly Destination[] {
  const end = clock.now() + patienceWithSlow;
  return destinations.map((each) => (slowQueue !== undefined && isSlow(each) ? hurried(each, end, clock) : each));
}

/** The queue delivers at least once, and so does EventBridge: one batch can hold an event twice. Two events under one id are two. */
function distinct(events: readonly ExplainedEvent[]): readonly EventAlert[] {
  const byIdentity = new Map<string, EventAlert>();
  for (const { alert } of events) if (alert.kind !== 'left alone') byIdentity.set(identityOf(alert), alert);
  return [...byIdentity.values()];
}
