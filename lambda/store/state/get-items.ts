import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Item } from '../query.ts';
import type { Table } from '../table.ts';
import { gathered } from './gathered.ts';
import { type ItemKey, pieceKey, written } from './keys.ts';

/** The most that one BatchGetItem takes: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
const mostInOneRead = 100;

/** How often what DynamoDB left unprocessed is asked for again; of 16 MB and more, it always leaves something. */
const repeats = 6;

/** An item with its later pieces, in order. */
export type Pieces = readonly [Item, ...Item[]];

/** The items of these keys that there are, by `written`, each whole and as it was at one moment. Throws what DynamoDB throws. */
export async function getItems(
  keys: readonly ItemKey[],
  table: Table,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Pieces>> {
  const firsts = await getAll(keys, table, signal);
  const rests = await getAll([...firsts.values()].flatMap(laterPieces), table, signal);
  return new Map([...firsts].map(([name, first]) => [name, inOrder(first, rests)]));
}

function inOrder(first: Item, rests: ReadonlyMap<string, Item>): Pieces {
  const later = laterPieces(first).map((key) => rests.get(written(key)));
  return together(
    first,
    later.filter((item) => item !== undefined),
  );
}

/** Throws where they are not all of one writing: somebody wrote them between two reads. */
export function together(first: Item, later: readonly Item[]): Pieces {
  const isWhole = later.length === countOf(first) - 1;
  if (isWhole && later.every((item) => item['revision']?.S === first['revision']?.S)) return [first, ...later];
  throw new Error(`${first['sk']?.S ?? ''} was written while it was read`);
}

export function countOf(item: Item): number {
  return Number(item['pieces']?.N ?? 1);
}

function laterPieces(item: Item): readonly ItemKey[] {
  const key = itemKeyOf(item);
  return Array.from({ length: countOf(item) - 1 }, (_, index) => pieceKey(key, index + 1));
}

export function itemKeyOf(item: Item): ItemKey {
  return { pk: item['pk']?.S ?? '', sk: item['sk']?.S ?? '' };
}

async function getAll(keys: readonly ItemKey[], table: Table, signal: AbortSignal): Promise<ReadonlyMap<string, Item>> {
  if (keys.length === 0) return new Map();
  const byName = new Map(keys.map((key) => [written(key), key]));
  const items = await gathered(byName, table, signal, readAll);
  return new Map([...items].filter(([name]) => byName.has(name)));
}

async function readAll(
  keys: readonly ItemKey[],
  table: Table,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Item>> {
  const batches = Array.from({ length: Math.ceil(keys.length / mostInOneRead) }, (_, index) =>
    keys.slice(index * mostInOneRead, (index + 1) * mostInOneRead),
  );
  const answers = await Promise.all(batches.map((batch) => getBatch(batch, table, signal)));
  return new Map(answers.flat().map((item) => [written(itemKeyOf(item)), item]));
}

async function getBatch(
  keys: readonly ItemKey[],
  { client, name, clock }: Table,
  signal: AbortSignal,
): Promise<readonly Item[]> {
  const found: Item[] = [];
  let asked = keys.map(({ pk, sk }): Item => ({ pk: { S: pk }, sk: { S: sk } }));
  for (let turn = 0; asked.length > 0 && turn <= repeats; turn += 1) {
    if (turn > 1) await clock.sleep(20 * 2 ** turn);
    const command = new BatchGetItemCommand({ RequestItems: { [name]: { Keys: asked, ConsistentRead: true } } });
    const { Responses, UnprocessedKeys } = await client.send(command, { abortSignal: signal });
    found.push(...(Responses?.[name] ?? []));
    asked = UnprocessedKeys?.[name]?.Keys ?? [];
  }
  if (asked.length > 0) throw new Error(`${asked.length} left unprocessed`);
  return found.filter((item) => isKept(item, clock.now()));
}

/** DynamoDB takes days to delete what has expired. */
export function isKept(item: Item, now: number): boolean {
  const expiresAt = item['expiresAt']?.N;
  return expiresAt === undefined || Number(expiresAt) * 1_000 > now;
}
