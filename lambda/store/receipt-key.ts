import { createHash } from 'node:crypto';
import type { Alert } from '../../alert/alert.ts';
import { identityOf } from './identity.ts';

export type ReceiptKey = Readonly<{ pk: string; sk: string }>;

export function receiptKey(alert: Alert, destination: string): ReceiptKey {
  return { pk: receiptPartition(identityOf(alert)), sk: destination };
}

/**
 * Where the receipts of an alert are, one for each destination. DynamoDB takes 2,048 bytes of partition key, and an id
 * comes out of an event: a long one is hashed.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
 */
export function receiptPartition(identity: string): string {
  return `receipt#${hashedBeyond(1_000, identity)}`;
}

/** A key as one text, to compare by. */
export function textOf({ pk, sk }: ReceiptKey): string {
  return JSON.stringify([pk, sk]);
}

/** The text where it has at most so many bytes; else its hash, which is as good to know it by. */
export function hashedBeyond(bytes: number, text: string): string {
  return Buffer.byteLength(text) > bytes ? createHash('sha256').update(text).digest('hex') : text;
}
