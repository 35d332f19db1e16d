import { type DriftFound, driftIn } from '../alert/drift-message.ts';
import { ownMessageIn } from './own-message.ts';
import type { QueueRecord } from './queue-record.ts';

/** A drift that the snapshot tells of, with the record that brought it. */
export type DriftDue = Readonly<{ record: QueueRecord; drift: DriftFound }>;

/** The drift that a record of the queue tells of; none for an event. */
export function driftDue(record: QueueRecord): readonly DriftDue[] {
  const drift = driftIn(ownMessageIn(record.body));
  return drift === undefined ? [] : [{ record, drift }];
}
