import type { Alert } from '../../alert/alert.ts';
import { reasonsOf } from '../log.ts';
import type { TimeLeft } from '../time-left.ts';
import { existing } from './existing.ts';
import { mostInOneWrite, putAll } from './put-all.ts';
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
      const byKey = new Map(alerts.map((alert) => [textOf(receiptKey(alert, destination)), alert]));
      const entries = [...byKey];
      const parts = Array.from({ length: Math.ceil(entries.length / mostInOneWrite) }, (_, index) =>
        entries.slice(index * mostInOneWrite, (index + 1) * mostInOneWrite),
      );
      const writing = parts.map(async (part) => {
        const isTaken = await write(
          part.map(([, alert]) => alert),
          destination,
          table,
        );
        if (!isTaken) for (const [key] of part) unwritten.add(key);
      });
      await Promise.all(writing);
    },
  };
}

/** Whether the table took the receipts. Those of a message are written together: one by one they cost half of a burst's time. */
async function write(alerts: readonly Alert[], destination: string, table: Table): Promise<boolean> {
  const items = alerts.map((alert) => {
    const { pk, sk } = receiptKey(alert, destination);
    return { pk: { S: pk }, sk: { S: sk }, expiresAt: expiry('receipt', table) };
  });
  try {
    await putAll(items, table);
    return true;
  } catch (error) {
    const eventIds = alerts.map(({ id }) => id);
    table.log.warn({ message: 'receipt not written', destination, eventIds, reasons: reasonsOf(error) });
    return false;
  }
}
