import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

/** The table of what the alerter remembers, with the keys `pk` and `sk`, and `expiresAt` in seconds since 1970. */
export type Table = Readonly<{ client: DynamoDBClient; name: string; clock: Clock; log: Log }>;

/**
 * How long something is remembered, in days. Receipts longer than a message can wait: 14 days until it leaves the
 * dead-letter queue, and as long again after a redrive. What lacks a receipt expires before the receipt would.
 */
export const keptDays = { receipt: 40, undelivered: 35, counts: 40 } as const;

/** The value of `expiresAt` for something that is remembered from now on. */
export function expiry(kind: keyof typeof keptDays, { clock }: Pick<Table, 'clock'>): { N: string } {
  return { N: String(Math.floor(clock.now() / 1_000) + keptDays[kind] * 24 * 60 * 60) };
}
