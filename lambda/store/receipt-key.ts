import { createHash } from 'node:crypto';

export type ReceiptKey = Readonly<{ pk: string; sk: string }>;

/**
 * DynamoDB takes 2,048 bytes of partition key, and an id comes out of an event: a long one is hashed.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
 */
export function receiptKey(alertId: string, destination: string): ReceiptKey {
  return { pk: `receipt#${hashedBeyond(1_000, alertId)}`, sk: destination };
}

/** A key as one text, to compare by. */
export function textOf({ pk, sk }: ReceiptKey): string {
  return JSON.stringify([pk, sk]);
}

/** The text where it has at most so many bytes; else its hash, which is as good to know it by. */
export function hashedBeyond(bytes: number, text: string): string {
  return Buffer.byteLength(text) > bytes ? createHash('sha256').update(text).digest('hex') : text;
}
