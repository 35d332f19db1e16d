import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Alert } from '../../alert/alert.ts';
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
  held(alerts: readonly Alert[], destinations: readonly string[], timeLeft: TimeLeft): Promise<HasTaken>;
  write(alerts: readonly Alert[], destination: string): Promise<void>;
}>;

export type HasTaken = (alert: Alert, destination: string) => boolean;

/** Each receipt is an item: `pk` the alert, `sk` the destination. */
export function dynamoReceipts(table: Table): Receipts {
  // What the table did not take, as long as this execution environment lives: some hours at most.
  const unwritten = new Set<string>();
  return {
    held: async (alerts, destinations, timeLeft) => {
      const keys = alerts.flatMap((alert) => destinations.map((destination) => receiptKey(alert, destination)));
      const found = new Set((await existing(keys, table, timeLeft)).map(textOf));
      return (alert, destination) => {
        const key = textOf(receiptKey(alert, destination));
        return found.has(key) || unwritten.has(key);
      };
    },
    write: async (alerts, destination) => {
      const writing = alerts.map(async (alert) => {
        if (!(await write(alert, destination, table))) unwritten.add(textOf(receiptKey(alert, destination)));
      });
      await Promise.all(writing);
    },
  };
}

/** Whether the table took the receipt. */
async function write(alert: Alert, destination: string, table: Table): Promise<boolean> {
  const { client, name, log } = table;
  const { pk, sk } = receiptKey(alert, destination);
  const Item = { pk: { S: pk }, sk: { S: sk }, expiresAt: expiry('receipt', table) };
  try {
    await client.send(new PutItemCommand({ TableName: name, Item }), { abortSignal: signalWithin(1_500) });
    return true;
  } catch (error) {
    log.warn({ message: 'receipt not written', destination, eventIds: [alert.id], reasons: reasonsOf(error) });
    return false;
  }
}
