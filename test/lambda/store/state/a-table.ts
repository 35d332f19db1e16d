import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { StateTable } from '../../../../lambda/store/state/state-table.ts';
import { type DynamoDbScript, dynamoDbStandIn } from '../../../../standins/dynamodb.ts';
import { clientFor } from '../../aws-clients.ts';
import { fakeClock, fakeLog } from '../../fakes.ts';

export const account = '123456789012';

/** A state table on a stand-in, with its log and its clock. */
export async function aTable(script?: DynamoDbScript) {
  const server = await dynamoDbStandIn(script);
  const [log, clock] = [fakeLog(), fakeClock()];
  const table: StateTable = {
    client: new DynamoDBClient(clientFor(server)),
    name: 'state',
    clock,
    log,
    historyDays: 400,
  };
  return { server, table, log, clock };
}
