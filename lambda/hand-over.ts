import { alertsIn } from '../alert/group.ts';
import type { Untaken } from './deliver/deliver-all.ts';
import { isSlow } from './deliver/destination.ts';
import { handedOverBody } from './handed-over.ts';
import { type Log, reasonsOf } from './log.ts';
import { carrierOf, type QueueRecord } from './queue-record.ts';
import { identityOf } from './store/identity.ts';

/** The queue of the slow destinations. Throws where it does not take the message. */
export type SlowQueue = Readonly<{
  name: string;
  send(body: string, delaySeconds: number): Promise<void>;
}>;

/** The records of a batch, each with the identity of its alert. */
export type Identified = Readonly<{ record: QueueRecord; identity: string }>;

/** SQS takes at least so much in one message: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html */
const mostBytes = 256 * 1024;

/** The longest that SQS keeps a message back. */
const longestDelay = 900;

/**
 * Moves what only slow destinations lack to their own queue, so that the alert queue, and with it every e-mail, never
 * waits for them. What one message tells moves together. The records that moved; the others come again as they came.
 * docs/decisions/0181
 */
export async function handOver(
  untaken: readonly Untaken[],
  records: readonly Identified[],
  queue: SlowQueue,
  log: Log,
): Promise<ReadonlySet<QueueRecord>> {
  const needed = new Set(untaken.filter(({ destination }) => !isSlow(destination)).flatMap(identitiesIn));
  const movable = records.filter(({ identity }) => !needed.has(identity));
  const moved = await Promise.all(unitsOf(untaken, movable).map((unit) => sent(unit, queue, log)));
  return new Set(moved.flat());
}

type Unit = Readonly<{ records: readonly QueueRecord[]; wait: number }>;

/** The records of each untaken message, gravest first, each record in the first message that needs it. */
function unitsOf(untaken: readonly Untaken[], movable: readonly Identified[]): readonly Unit[] {
  const done = new Set<Identified>();
  return untaken.flatMap((each) => {
    const wanted = new Set(identitiesIn(each));
    const own = movable.filter((one) => wanted.has(one.identity) && !done.has(one));
    for (const one of own) done.add(one);
    return halved(own.map(({ record }) => record)).map((records) => ({ records, wait: each.wait }));
  });
}

/** In as many parts as SQS takes: a record that came out of a queue fits into one by itself. */
function halved(records: readonly QueueRecord[]): readonly (readonly QueueRecord[])[] {
  if (records.length === 0) return [];
  if (records.length === 1 || Buffer.byteLength(handedOverBody(records)) <= mostBytes) return [records];
  const middle = Math.ceil(records.length / 2);
  return [...halved(records.slice(0, middle)), ...halved(records.slice(middle))];
}

async function sent({ records, wait }: Unit, queue: SlowQueue, log: Log): Promise<readonly QueueRecord[]> {
  const messageIds = records.map(carrierOf);
  try {
    await queue.send(handedOverBody(records), Math.min(longestDelay, Math.ceil(wait / 1_000)));
    log.info({ message: 'handed over', messageIds });
    return records;
  } catch (error) {
    log.warn({ message: 'not handed over', messageIds, reasons: reasonsOf(error) });
    return [];
  }
}

function identitiesIn({ message }: Untaken): readonly string[] {
  return alertsIn(message).map(identityOf);
}
