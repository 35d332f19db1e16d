import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { reasonsOf } from '../log.ts';
import { signalWithin, type TimeLeft } from '../time-left.ts';
import { existing } from './existing.ts';
import { receiptKey, textOf } from './receipt-key.ts';
import { expiry, type Table } from './table.ts';

/**
 * Which destination has taken which alert. Never throws: what cannot be looked up counts as not taken.
 * Why: docs/decisions/0012.
 */
export type Receipts = Readonly<{
  held(alertIds: readonly string[], destinations: readonly string[], timeLeft: TimeLeft): Promise<HasTaken>;
  write(alertIds: readonly string[], destination: string): Promise<void>;
}>;

export type HasTaken = (alertId: string, destination: string) => boolean;

/** Each receipt is an item: `pk` the alert, `sk` the destination. */
export function dynamoReceipts(table: Table): Receipts {
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

/** Whether the table took the receipt. */
async function write(id: string, destination: string, table: Table): Promise<boolean> {
  const { client, name, log } = table;
  const { pk, sk } = receiptKey(id, destination);
  const Item = { pk: { S: pk }, sk: { S: sk }, expiresAt: expiry('receipt', table) };
  try {
    await client.send(new PutItemCommand({ TableName: name, Item }), { abortSignal: signalWithin(1_500) });
    return true;
  } catch (error) {
    log.warn({ message: 'receipt not written', destination, eventIds: [id], reasons: reasonsOf(error) });
    return false;
  }
}
