import { type AttributeValue, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { signalWithin } from '../time-left.ts';
import type { Table } from './table.ts';

export type NewItem = Readonly<{ pk: { S: string }; sk: { S: string } } & Record<string, AttributeValue>>;

/** The most that one BatchWriteItem takes: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
export const mostInOneWrite = 25;

/** How often what DynamoDB left unprocessed is put again. */
const repeats = 3;

/** Puts at most `mostInOneWrite` items of different keys. Throws where the table does not take all of them. */
export async function putAll(items: readonly NewItem[], { client, name, clock }: Table): Promise<void> {
  const signal = signalWithin(1_500);
  let requests = items.map((Item) => ({ PutRequest: { Item } }));
  for (let turn = 0; requests.length > 0 && turn <= repeats; turn += 1) {
    if (turn > 0) await clock.sleep(50 * 2 ** turn);
    const command = new BatchWriteItemCommand({ RequestItems: { [name]: requests } });
    const { UnprocessedItems } = await client.send(command, { abortSignal: signal });
    const left = UnprocessedItems?.[name] ?? [];
    requests = requests.filter(({ PutRequest: { Item } }) =>
      left.some(
        ({ PutRequest }) => PutRequest?.Item?.['pk']?.S === Item.pk.S && PutRequest.Item['sk']?.S === Item.sk.S,
      ),
    );
  }
  if (requests.length > 0) throw new Error(`${requests.length} left unprocessed`);
}
