import { DynamoDBClient, GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Account } from '../../aws/client/account.ts';
import { sdkSettings } from '../../aws/client/sdk-settings.ts';

/** Whether the state of an account was ever read as a whole: docs/decisions/0175. */
export async function holdsSnapshot(account: Account, TableName: string, about: string): Promise<boolean> {
  const Key = { pk: { S: `account#${about}` }, sk: { S: 'snapshot' } };
  const client = new DynamoDBClient(sdkSettings(account));
  return (await client.send(new GetItemCommand({ TableName, Key }))).Item !== undefined;
}

/** How many items a table has. */
export async function sizeOf(account: Account, TableName: string): Promise<number> {
  const client = new DynamoDBClient(sdkSettings(account));
  return (await client.send(new ScanCommand({ TableName, Select: 'COUNT' }))).Count ?? 0;
}
