import {
  BatchGetItemCommand,
  type BatchGetItemInput,
  type DynamoDBClient,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { receiptPartition } from '../../lambda/store/receipt-key.ts';
import { asking } from '../aws/aws-fault.ts';

/** The destinations that have taken what is known by this identity: `sns`, and the names of webhooks' parameters. */
export async function receiptsOf(
  identity: string,
  TableName: string,
  client: DynamoDBClient,
): Promise<ReadonlySet<string>> {
  const command = new QueryCommand({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: receiptPartition(identity) } },
    ConsistentRead: true,
  });
  const { Items = [] } = await asking('read the receipts', 'dynamodb:Query', () => client.send(command));
  return new Set(Items.flatMap((item) => item['sk']?.S ?? []));
}

/** Those of the identities of which at least one of the destinations has left a receipt. */
export async function withReceipt(
  identities: readonly string[],
  destinations: readonly string[],
  table: string,
  client: DynamoDBClient,
): Promise<ReadonlySet<string>> {
  const byPartition = new Map(identities.map((identity) => [receiptPartition(identity), identity]));
  const keys = [...byPartition.keys()].flatMap((pk) => destinations.map((sk) => ({ pk: { S: pk }, sk: { S: sk } })));
  const found = new Set<string>();
  for (let at = 0; at < keys.length; at += mostKeys) {
    for (const pk of await partitionsOf(keys.slice(at, at + mostKeys), table, client)) {
      const identity = byPartition.get(pk);
      if (identity !== undefined) found.add(identity);
    }
  }
  return found;
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
const mostKeys = 100;

type Keys = readonly Readonly<{ pk: { S: string }; sk: { S: string } }>[];

/** Asks again for what DynamoDB leaves; the client waits where it is throttled. */
async function partitionsOf(keys: Keys, table: string, client: DynamoDBClient): Promise<readonly string[]> {
  const found: string[] = [];
  let RequestItems: BatchGetItemInput['RequestItems'] = {
    [table]: { Keys: [...keys], ConsistentRead: true, ProjectionExpression: 'pk' },
  };
  while (RequestItems !== undefined && Object.keys(RequestItems).length > 0) {
    const command: BatchGetItemCommand = new BatchGetItemCommand({ RequestItems });
    const answer = await asking('read the receipts', 'dynamodb:BatchGetItem', () => client.send(command));
    found.push(...(answer.Responses?.[table] ?? []).flatMap((item) => item['pk']?.S ?? []));
    RequestItems = answer.UnprocessedKeys;
  }
  return found;
}
