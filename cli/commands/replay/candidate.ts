import { readValue } from '../../../alert/pipe.ts';
import { eventAround } from '../../../iam/cloudtrail/event-around.ts';
import { eventPattern } from '../../../iam/cloudtrail/event-pattern.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { matcher } from '../../../iam/cloudtrail/matches.ts';
import { identityOfRecord } from '../../../lambda/store/identity.ts';

/** An event as the rule of IAM would have put it into the queue, with what its receipts are known by. */
export type Candidate = Readonly<{
  eventId: string;
  eventName: string;
  /** Milliseconds since 1970; undefined where the record has none that can be read. */
  time: number | undefined;
  /** The text of the event. */
  body: string;
  identity: string;
}>;

const isCaught = matcher(eventPattern);

/** What a record of the event history would have been to the alerter; none where the rule does not catch it. */
export function candidateOf(record: Fields): readonly Candidate[] {
  const event = eventAround(record);
  if (!isCaught(event)) return [];
  const body = JSON.stringify(event);
  // One that cannot be read is known by the message that brought it, which nobody can look for.
  const read = readValue('', event, body);
  if (read.kind !== 'record' || read.id === '') return [];
  const { eventName, time } = read.record;
  return [{ eventId: read.id, eventName, time, body, identity: identityOfRecord(read.id, read.record) }];
}
