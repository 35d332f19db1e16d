import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { nothingKnown } from '../iam/state/look-up.ts';
import { readState } from '../iam/state/read/read-state.ts';
import { systemClock as clock } from '../lambda/clock.ts';
import type { AlertEnvironment } from '../lambda/environment.ts';
import { functionLog } from '../lambda/log.ts';
import { quickClient } from '../lambda/quick-client.ts';
import type { Recall } from '../lambda/recall.ts';
import { dynamoRecall } from '../lambda/store/state/dynamo-recall.ts';
import { dynamoStateStore } from '../lambda/store/state/dynamo-state-store.ts';

const account = '123456789012';
const aMinute = () => 60_000;

/**
 * Puts the account of the story into the table, as a snapshot of it would. What the function was told of the state before
 * each event can then be asked again, as at a retry.
 */
export async function storyAccount({ STATE_TABLE_NAME }: AlertEnvironment): Promise<Recall> {
  const log = functionLog('JSON', () => true);
  const table = { client: new DynamoDBClient(quickClient), name: STATE_TABLE_NAME, historyDays: 400, clock, log };
  const read = readState(
    JSON.parse(readFileSync(new URL('account.json', import.meta.url), 'utf8')),
    Date.parse('2026-11-24T00:00:00Z'),
  );
  if (read.kind !== 'state') throw new Error(`demo/account.json cannot be read: ${read.reason}.`);
  const store = dynamoStateStore(table);
  const keys = [...read.state.entities.entries()].map(([key]) => key);
  await store.writeEntities({ account, state: nothingKnown, revisions: new Map() }, read.state, keys, aMinute);
  const whole = read.state.whole;
  await store.writeSnapshot(
    account,
    { time: Date.parse('2026-11-24T00:00:00Z'), whole, drifts: 0, pending: [] },
    aMinute,
  );
  return dynamoRecall(table);
}
