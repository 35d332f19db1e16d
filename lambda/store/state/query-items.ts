import { QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { Item } from '../query.ts';
import type { Table } from '../table.ts';
import { isKept } from './get-items.ts';

/** The items of a partition, or those whose sort keys begin with something: consistently, page by page. Throws what DynamoDB throws. */
export async function queryItems(
  pk: string,
  begin: string | undefined,
  { client, name, clock }: Table,
  signal: AbortSignal,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = { TableName: name, ConsistentRead: true, ExclusiveStartKey: start };
    const command = new QueryCommand({ ...page, ...condition(pk, begin) });
    const { Items = [], LastEvaluatedKey } = await client.send(command, { abortSignal: signal });
    items.push(...Items);
    start = LastEvaluatedKey;
  } while (start !== undefined);
  return items.filter((item) => isKept(item, clock.now()));
}

function condition(pk: string, begin: string | undefined) {
  const values = { ':pk': { S: pk } };
  if (begin === undefined) return { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: values };
  return {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :begin)',
    ExpressionAttributeValues: { ...values, ':begin': { S: begin } },
  };
}
