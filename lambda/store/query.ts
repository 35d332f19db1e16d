import { type AttributeValue, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { Table } from './table.ts';

export type Item = Readonly<Record<string, AttributeValue>>;

/** From the first to the last sort key, both included. */
export type Range = Readonly<{ from: string; to: string }>;

/** The partition, and what of it where that is not all. */
export type Wanted = Readonly<{ pk: string; range?: Range }>;

/** Items of a partition that have not expired, read consistently, page by page. Throws what DynamoDB throws. */
export async function query(wanted: Wanted, table: Table, signal: AbortSignal): Promise<readonly Item[]> {
  const items: Item[] = [];
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = { TableName: table.name, ConsistentRead: true, ExclusiveStartKey: start };
    const command = new QueryCommand({ ...page, ...condition(wanted) });
    const { Items = [], LastEvaluatedKey } = await table.client.send(command, { abortSignal: signal });
    items.push(...Items);
    start = LastEvaluatedKey;
  } while (start !== undefined);
  return items.filter((item) => Number(item['expiresAt']?.N) * 1_000 > table.clock.now());
}

function condition({ pk, range }: Wanted) {
  const values = { ':pk': { S: pk } };
  if (range === undefined) return { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: values };
  return {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ...values, ':from': { S: range.from }, ':to': { S: range.to } },
  };
}
