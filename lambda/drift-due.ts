import { type DriftFound, driftIn } from '../alert/drift-message.ts';
import type { QueueRecord } from './queue-record.ts';

/** A drift that the snapshot tells of, with the record that brought it. */
export type DriftDue = Readonly<{ record: QueueRecord; drift: DriftFound }>;

/** The drift that a record of the queue tells of; none for an event. */
export function driftDue(record: QueueRecord): readonly DriftDue[] {
  const drift = driftIn(parsed(record.body));
  return drift === undefined ? [] : [{ record, drift }];
}

function parsed(json: string): unknown {
  // Most records are events, and parsing one twice costs more than looking for a word.
  if (!json.includes('"iamWhodunit"')) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
