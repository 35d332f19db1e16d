import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../clock.ts';
import { type Log, reasonsOf } from '../log.ts';
import { signalWithin, type TimeLeft } from '../time-left.ts';
import { existing } from './existing.ts';
import { type ReceiptKey, receiptKey } from './receipt-key.ts';

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
  // What the table did not take, as long as this execution environment lives: some hours at most.
  const unwritten = new Set<string>();
  return {
    held: async (alertIds, destinations, timeLeft) => {
      const keys = alertIds.flatMap((id) => destinations.map((destination) => receiptKey(id, destination)));
      const found = new Set((await existing(keys, table, timeLeft)).map(textOf));
      return (id, destination) => {
        const key = textOf(receiptKey(id, destination));
        return found.has(key) || unwritten.has(key);
      };
    },
    write: async (alertIds, destination) => {
      const writing = alertIds.map(async (id) => {
        if (!(await write(id, destination, table))) unwritten.add(textOf(receiptKey(id, destination)));
      });
      await Promise.all(writing);
    },
  };
}

function textOf({ pk, sk }: ReceiptKey): string {
  return JSON.stringify([pk, sk]);
}

/** Whether the table took the receipt. */
async function write(id: string, destination: string, { client, name, clock, log }: ReceiptTable): Promise<boolean> {
  const { pk, sk } = receiptKey(id, destination);
  const expiresAt = Math.floor(clock.now() / 1_000) + keptSeconds;
  const Item = { pk: { S: pk }, sk: { S: sk }, expiresAt: { N: String(expiresAt) } };
  try {
    await client.send(new PutItemCommand({ TableName: name, Item }), { abortSignal: signalWithin(1_500) });
    return true;
  } catch (error) {
    log.warn({ message: 'receipt not written', destination, eventIds: [id], reasons: reasonsOf(error) });
    return false;
  }
}
