import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../clock.ts';
import { type Log, reasonsOf } from '../log.ts';
import { signalWithin, type TimeLeft } from '../time-left.ts';
import { existing } from './existing.ts';
import { receiptKey } from './receipt-key.ts';

/** Which destination has taken which alert. Never in the way: what cannot be looked up counts as not taken. */
export type Receipts = Readonly<{
  held(alertIds: readonly string[], destinations: readonly string[], timeLeft: TimeLeft): Promise<HasTaken>;
  write(alertIds: readonly string[], destination: string): Promise<void>;
}>;

export type HasTaken = (alertId: string, destination: string) => boolean;

/** The table of receipts: `pk` the alert, `sk` the destination, `expiresAt` in seconds since 1970. */
export type ReceiptTable = Readonly<{ client: DynamoDBClient; name: string; clock: Clock; log: Log }>;

/** Longer than a message can wait: 14 days until it leaves the dead-letter queue, and as long again after a redrive. */
const keptSeconds = 40 * 24 * 60 * 60;

export function dynamoReceipts(table: ReceiptTable): Receipts {
  return {
    held: async (alertIds, destinations, timeLeft) => {
      const keys = alertIds.flatMap((id) => destinations.map((destination) => receiptKey(id, destination)));
      const found = new Set((await existing(keys, table, timeLeft)).map(({ pk, sk }) => JSON.stringify([pk, sk])));
      return (id, destination) => {
        const { pk, sk } = receiptKey(id, destination);
        return found.has(JSON.stringify([pk, sk]));
      };
    },
    write: async (alertIds, destination) => {
      await Promise.all(alertIds.map((id) => write(id, destination, table)));
    },
  };
}

async function write(id: string, destination: string, { client, name, clock, log }: ReceiptTable): Promise<void> {
  const { pk, sk } = receiptKey(id, destination);
  const expiresAt = Math.floor(clock.now() / 1_000) + keptSeconds;
  const Item = { pk: { S: pk }, sk: { S: sk }, expiresAt: { N: String(expiresAt) } };
  try {
    await client.send(new PutItemCommand({ TableName: name, Item }), { abortSignal: signalWithin(1_500) });
  } catch (error) {
    log.warn({ message: 'receipt not written', destination, eventIds: [id], reasons: reasonsOf(error) });
  }
}
