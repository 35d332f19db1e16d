import { type TestRun, testIn } from '../alert/test-message.ts';
import { ownMessageIn } from './own-message.ts';
import type { QueueRecord } from './queue-record.ts';

/** A test that somebody asked for, with the record that brought it. */
export type TestDue = Readonly<{ record: QueueRecord; test: TestRun }>;

/** The test that a record of the queue asks for; none for an event. */
export function testDue(record: QueueRecord): readonly TestDue[] {
  const test = testIn(ownMessageIn(record.body));
  return test === undefined ? [] : [{ record, test }];
}
