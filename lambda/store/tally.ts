import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Counts } from '../../alert/heartbeat.ts';
import { reasonsOf } from '../log.ts';
import { signalWithin, type TimeLeft } from '../time-left.ts';
import { type Item, query } from './query.ts';
import { expiry, type Table } from './table.ts';

/** What came and what became of it, batch by batch, for the next heartbeat to add up. */
export type Tally = Readonly<{
  /** Never throws: what the table does not take is missing in the next heartbeat. `batch` makes the item unique. */
  add(batch: string, counts: Counts): Promise<void>;
  /** Of the batches from `from` until before `to`, in milliseconds since 1970. Throws where the table does not answer. */
  sum(from: number, to: number, timeLeft: TimeLeft): Promise<Counts>;
}>;

const pk = 'counts';

/**
 * An item for each batch, under the time of its coming: putting one twice, as a client does that got no answer,
 * counts once. Adding to an item of the hour would count twice. Why: docs/decisions/0081.
 */
export function dynamoTally(table: Table): Tally {
  const { client, name, clock, log } = table;
  return {
    add: async (batch, counts) => {
      const key = { pk: { S: pk }, sk: { S: `${moment(clock.now())}#${batch}` } };
      const Item = { ...key, ...numbers(counts), expiresAt: expiry('counts', table) };
      try {
        await client.send(new PutItemCommand({ TableName: name, Item }), { abortSignal: signalWithin(1_500) });
      } catch (error) {
        log.warn({ message: 'counts not written', ...counts, reasons: reasonsOf(error) });
      }
    },
    sum: async (from, to, timeLeft) => {
      const range = { from: moment(from), to: moment(to) };
      return sumOf(await query({ pk, range }, table, signalWithin(10_000, timeLeft)));
    },
  };
}

/** Sorts as it is written. With something behind it, it sorts after the bare moment, and so outside of a range that ends there. */
function moment(time: number): string {
  return new Date(time).toISOString();
}

function numbers({ eventsSeen, alerts, heldBack }: Counts) {
  return { eventsSeen: { N: String(eventsSeen) }, alerts: { N: String(alerts) }, heldBack: { N: String(heldBack) } };
}

function sumOf(items: readonly Item[]): Counts {
  const total = (name: keyof Counts) => items.reduce((sum, item) => sum + Number(item[name]?.N ?? 0), 0);
  return { eventsSeen: total('eventsSeen'), alerts: total('alerts'), heldBack: total('heldBack') };
}
