import { asText, isObject, listAt } from '../iam/cloudtrail/fields.ts';
import type { QueueRecord } from './queue-record.ts';

/** The body of a message that hands events over to the queue of the slow destinations: those of one message for a reader. */
export function handedOverBody(records: readonly QueueRecord[]): string {
  return JSON.stringify({ [mark]: records.map(({ messageId, body }) => ({ messageId, body })) });
}

const mark = 'iamWhodunitHandedOver';

/** The records that a message of a queue brings: itself, or those that were handed over in it. */
export function recordsIn(record: QueueRecord): readonly QueueRecord[] {
  // Most records are events, and parsing one twice costs more than looking for a word.
  if (!record.body.startsWith(`{"${mark}":`)) return [record];
  const brought = listAt(parsed(record.body), mark).flatMap((one) => recordIn(one, record));
  return brought.length === 0 ? [record] : brought;
}

function recordIn(value: unknown, { messageId: carrier }: QueueRecord): readonly QueueRecord[] {
  if (!isObject(value)) return [];
  const [messageId, body] = [asText(value['messageId']), asText(value['body'])];
  return messageId === undefined || body === undefined ? [] : [{ messageId, body, carrier }];
}

function parsed(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
