import {
  type AttributeValue,
  type DynamoDBClient,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { asking } from '../../aws/aws-fault.ts';

export type Item = Readonly<Record<string, AttributeValue>>;

/** What was told of the events of a day, newest first. Later pieces of an item sort behind all times and are left out. */
export async function* itemsOfDay(
  client: DynamoDBClient,
  table: string,
  account: string,
  day: string,
): AsyncGenerator<Item> {
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const command = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': { S: `day#${account}#${day}` },
        ':from': { S: `${day}T` },
        ':to': { S: `${day}U` },
      },
      ScanIndexForward: false,
      ExclusiveStartKey: start,
    });
    const answer = await asking('read the table', 'dynamodb:Query', () => client.send(command));
    yield* answer.Items ?? [];
    start = answer.LastEvaluatedKey;
  } while (start !== undefined);
}
