import type { UnreadableAlert } from '../alert/alert.ts';
import { type Log, reasonsOf } from './log.ts';

/** Says in the log why an event could not be read or explained; a fault of ours is an error, with its reasons. */
export function logUnreadable({ id, reason, fault }: UnreadableAlert, messageId: string, log: Log): void {
  if (fault === undefined) log.warn({ message: 'unreadable', eventIds: [id], messageId, reason });
  else log.error({ message: 'reading failed', eventIds: [id], messageId, reason, reasons: reasonsOf(fault) });
}
