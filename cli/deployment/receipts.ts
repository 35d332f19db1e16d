import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
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
