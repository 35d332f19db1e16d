import type { SQSRecord } from 'aws-lambda';
import type { Alert, LeftAlone } from '../alert/alert.ts';
import { type Log, reasonsOf } from './log.ts';

/** The alert for one event, or why there is none; an unreadable event is an alert too. */
export type AlertOf = (event: Readonly<{ id: string; body: string }>) => Alert | LeftAlone;

/** The alert that a record of the queue asks for, with what the log has to say of it. */
export function alertIn(
  { messageId, body }: Pick<SQSRecord, 'messageId' | 'body'>,
  alertOf: AlertOf,
  log: Log,
): Alert | LeftAlone {
  const alert = alertOrFault({ id: messageId, body }, alertOf, log);
  if (alert.kind === 'left alone') log.info({ message: 'left alone', messageId, reason: alert.reason });
  if (alert.kind === 'unreadable')
    log.warn({ message: 'unreadable', eventIds: [alert.id], messageId, reason: alert.reason });
  return alert;
}

/** A fault of ours in reading one record must not take the rest of its batch along. */
function alertOrFault(event: Readonly<{ id: string; body: string }>, alertOf: AlertOf, log: Log): Alert | LeftAlone {
  try {
    return alertOf(event);
  } catch (error) {
    log.error({ message: 'reading failed', messageId: event.id, reasons: reasonsOf(error) });
    return {
      kind: 'unreadable',
      id: event.id,
      measures: { security: 'medium', breakRisk: 'possible' },
      reason: 'This version failed to read it.',
      excerpt: event.body.slice(0, 500),
    };
  }
}
