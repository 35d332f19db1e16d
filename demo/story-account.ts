import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { nothingKnown } from '../iam/state/look-up.ts';
import { readState } from '../iam/state/read/read-state.ts';
import type { State } from '../iam/state/state.ts';
import { systemClock as clock } from '../lambda/clock.ts';
import type { AlertEnvironment } from '../lambda/environment.ts';
import { functionLog } from '../lambda/log.ts';
import { quickClient } from '../lambda/quick-client.ts';
import type { Recall } from '../lambda/recall.ts';
import { dynamoRecall } from '../lambda/store/state/dynamo-recall.ts';
import { dynamoStateStore } from '../lambda/store/state/dynamo-state-store.ts';

export const account = '123456789012';

/** When the account was read, in milliseconds since 1970: before the story begins. */
export const snapshotTime = Date.parse('2026-11-24T00:00:00Z');

const aMinute = () => 60_000;

/** The account as it stands when the story begins. */
export function readAccount(): State {
  const text = readFileSync(new URL('account.json', import.meta.url), 'utf8');
  const read = readState(JSON.parse(text), snapshotTime);
  if (read.kind !== 'state') throw new Error(`demo/account.json cannot be read: ${read.reason}.`);
  return read.state;
}

/**
 * Puts the account of the story into the table, as a snapshot of it would. What the function was told of the state before
 * each event can then be asked again, as at a retry.
 */
export async function storyAccount({ STATE_TABLE_NAME }: AlertEnvironment): Promise<Recall> {
  const log = functionLog('JSON', () => true);
  const table = { client: new DynamoDBClient(quickClient), name: STATE_TABLE_NAME, historyDays: 400, clock, log };
  const state = readAccount();
  const store = dynamoStateStore(table);
  const keys = [...state.entities.entries()].map(([key]) => key);
  await store.writeEntities({ account, state: nothingKnown, revisions: new Map() }, state, keys, aMinute);
  const note = { time: snapshotTime, whole: state.whole, drifts: 0, pending: [] };
  await store.writeSnapshot(account, note, aMinute);
  return dynamoRecall(table);
}
