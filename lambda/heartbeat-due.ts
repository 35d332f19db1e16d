import { type Heartbeat, heartbeatIn } from '../alert/heartbeat.ts';
import { ownMessageIn } from './own-message.ts';
import type { QueueRecord } from './queue-record.ts';

/** A heartbeat that the schedule asks for, with the record that brought it. */
export type HeartbeatDue = Readonly<{ record: QueueRecord; heartbeat: Heartbeat }>;

/** The heartbeat that a record of the queue asks for; none for an event. */
export function heartbeatDue(record: QueueRecord): readonly HeartbeatDue[] {
  const heartbeat = heartbeatIn(ownMessageIn(record.body));
  return heartbeat === undefined ? [] : [{ record, heartbeat }];
}
