import type { EventRecord, LeftAlone, UnreadableAlert } from '../alert/alert.ts';
import { read } from '../alert/pipe.ts';
import type { Log } from './log.ts';
import { logUnreadable } from './log-unreadable.ts';
import type { QueueRecord } from './queue-record.ts';

/** What a record of the queue holds, as step 1 of the pipe reads it. */
export type ReadEvent = Readonly<{ record: QueueRecord; event: EventRecord | UnreadableAlert | LeftAlone }>;

/** Reads the records of a batch; the log says which were left alone, and which nobody could read. */
export function readRecords(records: readonly QueueRecord[], log: Log): readonly ReadEvent[] {
  return records.map((record) => {
    const { messageId, body } = record;
    const event = read({ id: messageId, body });
    if (event.kind === 'left alone') log.info({ message: 'left alone', messageId, reason: event.reason });
    if (event.kind === 'unreadable') logUnreadable(event, messageId, log);
    return { record, event };
  });
}
