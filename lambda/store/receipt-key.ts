import { createHash } from 'node:crypto';

export type ReceiptKey = Readonly<{ pk: string; sk: string }>;

/**
 * DynamoDB takes 2,048 bytes of partition key, and an id comes out of an event: a long one is hashed.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
 */
export function receiptKey(alertId: string, destination: string): ReceiptKey {
  const id = Buffer.byteLength(alertId) > 1_000 ? createHash('sha256').update(alertId).digest('hex') : alertId;
  return { pk: `receipt#${id}`, sk: destination };
}
