import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { StateTable } from './state-table.ts';
import type { Write } from './write.ts';

/** What one transaction takes: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const mostWrites = 100;
const mostBytes = 4_000_000;

/** Whether DynamoDB takes these writes in one transaction. */
export function fitTogether(writes: readonly Write[]): boolean {
  return writes.length <= mostWrites && writes.reduce((sum, { bytes }) => sum + bytes, 0) <= mostBytes;
}

/**
 * All of the writes or none: `changed meanwhile` where somebody else wrote one of the items since it was read, or
 * writes it at this moment. Throws what else DynamoDB throws.
 */
export async function transact(
  writes: readonly Write[],
  { client, name }: StateTable,
  signal: AbortSignal,
): Promise<'written' | 'changed meanwhile'> {
  if (writes.length === 0) return 'written';
  const TransactItems = writes.map(({ request }) => request(name));
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems }), { abortSignal: signal });
    return 'written';
  } catch (error) {
    if (error instanceof TransactionCanceledException && isConflict(error)) return 'changed meanwhile';
    throw error;
  }
}

/** A transaction may also be cancelled since the table is throttled or an item is too large. */
function isConflict({ CancellationReasons = [] }: TransactionCanceledException): boolean {
  const codes = CancellationReasons.map(({ Code }) => Code ?? 'None').filter((code) => code !== 'None');
  return codes.length > 0 && codes.every((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict');
}

/** What the items have for revisions after the writes. */
export function revisionsAfter(
  revisions: ReadonlyMap<string, string>,
  writes: readonly Write[],
): ReadonlyMap<string, string> {
  const changed = writes.flatMap(({ key, revision }) => (revision === undefined ? [] : [[key.sk, revision] as const]));
  return new Map([...revisions, ...changed]);
}
