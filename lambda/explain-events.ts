import type { EventAlert, LeftAlone } from '../alert/alert.ts';
import { alertOf } from '../alert/pipe.ts';
import type { Context } from '../iam/context.ts';
import type { Log } from './log.ts';
import { logUnreadable } from './log-unreadable.ts';
import type { QueueRecord } from './queue-record.ts';
import type { ReadEvent } from './read-records.ts';
import type { Recalled } from './recall.ts';

/** A record of the queue, and the alert that it leads to. */
export type ExplainedEvent = Readonly<{ record: QueueRecord; alert: EventAlert | LeftAlone }>;

export type ExplainServices = Readonly<{ context: Context; log: Log }>;

/** Explains and judges the events of a batch, each for itself: step 2 of the pipe. */
export function explainEvents(
  events: readonly ReadEvent[],
  before: Recalled,
  { context, log }: ExplainServices,
): readonly ExplainedEvent[] {
  return events.map(({ record, event }) => {
    if (event.kind !== 'record') return { record, alert: event };
    const alert = alertOf(event, before(event), context);
    if (alert.kind === 'unreadable') logUnreadable(alert, record.messageId, log);
    return { record, alert };
  });
}
