import type { EventRecord } from '../alert/alert.ts';
import type { Before } from '../iam/state/before.ts';
import { type Log, reasonsOf } from './log.ts';
import type { TimeLeft } from './time-left.ts';

/** What is known of the state before each record of a batch, in the order of the records. May throw. */
export type Recall = (records: readonly EventRecord[], timeLeft: TimeLeft) => Promise<readonly Before[]>;

export type RecallServices = Readonly<{ recall: Recall; log: Log }>;

/** What is known of the state before a record of the batch. */
export type Recalled = (record: EventRecord) => Before;

/** Recalls the state before each record of a batch. Where it cannot be read it is unknown: no alert waits for it. */
export async function recallBefore(
  records: readonly EventRecord[],
  timeLeft: TimeLeft,
  { recall, log }: RecallServices,
): Promise<Recalled> {
  try {
    const before = await recall(records, timeLeft);
    const byRecord = new Map(records.map((record, index) => [record, before[index]]));
    return (record) => byRecord.get(record) ?? notRead;
  } catch (error) {
    log.warn({ message: 'state not recalled', eventIds: records.map(({ id }) => id), reasons: reasonsOf(error) });
    return () => notRead;
  }
}

const notRead: Before = { kind: 'unknown', reason: 'could not be read' };
