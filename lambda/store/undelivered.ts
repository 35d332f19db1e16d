import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Alert, EventAlert } from '../../alert/alert.ts';
import type { Undelivered } from '../../alert/heartbeat.ts';
import { whole } from '../../alert/visible.ts';
import { reasonsOf } from '../log.ts';
import { signalWithin, type TimeLeft } from '../time-left.ts';
import { allExisting } from './existing.ts';
import { type Item, query } from './query.ts';
import { hashedBeyond, type ReceiptKey, receiptKey, textOf } from './receipt-key.ts';
import { expiry, type Table } from './table.ts';

/** Which alerts some destination did not take, for the next heartbeat. */
export type UndeliveredAlerts = Readonly<{
  /** Never throws: what cannot be noted is missing in a heartbeat. */
  note(alerts: readonly Alert[], destination: string, timeLeft: TimeLeft): Promise<void>;
  /** What is still without a receipt, of these destinations. Throws where the table does not answer. */
  among(destinations: readonly string[], timeLeft: TimeLeft): Promise<Undelivered | undefined>;
}>;

const pk = 'undelivered';

/**
 * A note is never deleted: it counts until there is a receipt for it, or until it expires.
 * Why: docs/decisions/0082.
 */
export function dynamoUndelivered(table: Table): UndeliveredAlerts {
  return {
    note: async (alerts, destination, timeLeft) => {
      const noting = alerts.filter(isEvent).map((alert) => note(alert, destination, table, timeLeft));
      await Promise.all(noting);
    },
    among: async (destinations, timeLeft) => {
      const signal = signalWithin(20_000, timeLeft);
      const notes = (await query({ pk }, table, signal)).map(noteIn);
      const asked = notes.filter(({ receipt }) => destinations.includes(receipt.sk));
      const taken = await allExisting(
        asked.map(({ receipt }) => receipt),
        table,
        signal,
      );
      const isTaken = new Set(taken.map(textOf));
      return summed(asked.filter(({ receipt }) => !isTaken.has(textOf(receipt))));
    },
  };
}

/** A heartbeat counts undelivered alerts; another heartbeat that is late is not one of them, nor is a test. */
function isEvent(alert: Alert): alert is EventAlert {
  return alert.kind !== 'heartbeat' && alert.kind !== 'test';
}

async function note(alert: EventAlert, destination: string, table: Table, timeLeft: TimeLeft): Promise<void> {
  const { client, name, log } = table;
  const Item = { ...itemOf(alert, destination), expiresAt: expiry('undelivered', table) };
  const abortSignal = signalWithin(1_500, timeLeft);
  try {
    await client.send(new PutItemCommand({ TableName: name, Item }), { abortSignal });
  } catch (error) {
    log.warn({ message: 'undelivered not noted', destination, eventIds: [alert.id], reasons: reasonsOf(error) });
  }
}

type Note = Readonly<{ receipt: ReceiptKey; eventName: string | undefined; time: number | undefined }>;

/** DynamoDB takes 1,024 bytes of sort key, and two texts make this one. */
function itemOf(alert: EventAlert, destination: string): Item {
  const { pk: receipt, sk } = receiptKey(alert, destination);
  const { eventName, time } = alert.kind === 'change' ? alert.change.record : unknown;
  return {
    pk: { S: pk },
    sk: { S: hashedBeyond(1_000, `${receipt}#${sk}`) },
    receipt: { S: receipt },
    destination: { S: sk },
    ...(eventName !== undefined && { eventName: { S: whole(eventName.slice(0, 200)) } }),
    ...(time !== undefined && { eventTime: { N: String(time) } }),
  };
}

const unknown = { eventName: undefined, time: undefined };

function noteIn(item: Item): Note {
  const [eventName, time] = [item['eventName']?.S, item['eventTime']?.N];
  return {
    receipt: { pk: item['receipt']?.S ?? '', sk: item['destination']?.S ?? '' },
    eventName,
    time: time === undefined ? undefined : Number(time),
  };
}

/** An alert may have several notes, one for each destination. */
function summed(notes: readonly Note[]): Undelivered | undefined {
  const [oldest] = notes.toSorted((one, other) => age(one) - age(other));
  if (oldest === undefined) return undefined;
  const { receipt, eventName, time } = oldest;
  const alerts = new Set(notes.map((each) => each.receipt.pk)).size;
  return { alerts, oldest: { eventName, time, destination: receipt.sk } };
}

/** What has no time comes last. */
function age({ time }: Note): number {
  return time ?? Number.MAX_SAFE_INTEGER;
}
