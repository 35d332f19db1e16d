import { type AttributeValue, BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { reasonsOf } from '../log.ts';
import { signalWithin, type TimeLeft } from '../time-left.ts';
import type { ReceiptKey } from './receipt-key.ts';
import type { Table } from './table.ts';

/** The most that one BatchGetItem takes: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
const batchSize = 100;

/** How often the keys that DynamoDB left unprocessed are asked for again. */
const repeats = 3;

type Answer = Readonly<{ found: readonly ReceiptKey[]; unprocessed: readonly ReceiptKey[] }>;

/** Those of the keys that the table holds, as far as it answers. */
export async function existing(
  keys: readonly ReceiptKey[],
  table: Table,
  timeLeft: TimeLeft,
): Promise<readonly ReceiptKey[]> {
  const signal = signalWithin(3_000, timeLeft);
  return (await Promise.all(batchesOf(keys).map((batch) => asFarAsItAnswers(batch, table, signal)))).flat();
}

/** The same, whole, batch by batch: throws where the table leaves a key unanswered. */
export async function allExisting(
  keys: readonly ReceiptKey[],
  table: Table,
  signal: AbortSignal,
): Promise<readonly ReceiptKey[]> {
  const found: ReceiptKey[] = [];
  for (const batch of batchesOf(keys)) await collect(batch, found, table, signal);
  return found;
}

function batchesOf(keys: readonly ReceiptKey[]): readonly (readonly ReceiptKey[])[] {
  return Array.from({ length: Math.ceil(keys.length / batchSize) }, (_, index) =>
    keys.slice(index * batchSize, (index + 1) * batchSize),
  );
}

async function asFarAsItAnswers(
  batch: readonly ReceiptKey[],
  table: Table,
  signal: AbortSignal,
): Promise<readonly ReceiptKey[]> {
  const found: ReceiptKey[] = [];
  try {
    await collect(batch, found, table, signal);
  } catch (error) {
    table.log.warn({ message: 'receipts not read', reasons: reasonsOf(error) });
  }
  return found;
}

/** Adds what exists to `found`, answer by answer, so that it stays where a later one fails. */
async function collect(
  batch: readonly ReceiptKey[],
  found: ReceiptKey[],
  table: Table,
  signal: AbortSignal,
): Promise<void> {
  let asked = batch;
  for (let turn = 0; asked.length > 0 && turn <= repeats; turn += 1) {
    if (turn > 0) await table.clock.sleep(50 * 2 ** turn);
    const answer = await ask(asked, table, signal);
    found.push(...answer.found);
    asked = answer.unprocessed;
  }
  if (asked.length > 0) throw new Error(`${asked.length} left unprocessed`);
}

async function ask(keys: readonly ReceiptKey[], { client, name }: Table, signal: AbortSignal): Promise<Answer> {
  const Keys = keys.map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }));
  const command = new BatchGetItemCommand({
    RequestItems: { [name]: { Keys, ConsistentRead: true, ProjectionExpression: 'pk, sk' } },
  });
  const { Responses, UnprocessedKeys } = await client.send(command, { abortSignal: signal });
  return { found: keysIn(Responses?.[name]), unprocessed: keysIn(UnprocessedKeys?.[name]?.Keys) };
}

function keysIn(items: readonly Record<string, AttributeValue>[] | undefined): readonly ReceiptKey[] {
  return (items ?? []).map((item) => ({ pk: item['pk']?.S ?? '', sk: item['sk']?.S ?? '' }));
}
