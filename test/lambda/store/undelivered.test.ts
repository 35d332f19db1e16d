import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import { identityOf } from '../../../lambda/store/identity.ts';
import { dynamoReceipts } from '../../../lambda/store/receipts.ts';
import { dynamoUndelivered } from '../../../lambda/store/undelivered.ts';
import { jsonAnswer, jsonError } from '../../../standins/aws-json.ts';
import { type DynamoDbScript, type DynamoDbStandIn, dynamoDbStandIn } from '../../../standins/dynamodb.ts';
import { heartbeatOf } from '../../alert/heartbeats.ts';
import { changeOf } from '../../alert/records.ts';
import { clientFor } from '../aws-clients.ts';
import { alert, aMinute, fakeClock, fakeLog } from '../fakes.ts';

const hook = '/iam-whodunit/slack-webhook';
const both = ['sns', hook];

let table: DynamoDbStandIn | undefined;
afterEach(async () => {
  await table?.close();
  table = undefined;
});

async function undeliveredWith(script?: DynamoDbScript) {
  const server = await dynamoDbStandIn(script);
  table = server;
  const log = fakeLog();
  const clock = fakeClock();
  const memory = { client: new DynamoDBClient(clientFor(server)), name: 'memory', clock, log };
  return { ...dynamoUndelivered(memory), receipts: dynamoReceipts(memory), server, log, clock };
}

const change = (eventID: string, hour = '01') =>
  changeOf({ eventID, eventName: `Put${eventID}`, eventTime: `2026-11-24T${hour}:00:00Z` });

describe('what is undelivered', () => {
  test('is nothing where nothing was noted', async () => {
    const { among, server } = await undeliveredWith();
    expect(await among(both, aMinute)).toBeUndefined();
    expect(server.calls.map(({ operation }) => operation)).toEqual(['Query']);
  });

  test('is counted by alert, and the oldest is named with who lacks it', async () => {
    const { note, among } = await undeliveredWith();
    await note([change('Later', '05'), change('First', '02')], hook, aMinute);
    await note([change('Later', '05')], 'sns', aMinute);
    expect(await among(both, aMinute)).toEqual({
      alerts: 2,
      oldest: { eventName: 'PutFirst', time: Date.UTC(2026, 10, 24, 2), destination: hook },
    });
  });

  test('is the same, however often it is noted', async () => {
    const { note, among, server } = await undeliveredWith();
    for (let attempt = 0; attempt < 3; attempt += 1) await note([change('One')], hook, aMinute);
    expect(await among(both, aMinute)).toMatchObject({ alerts: 1 });
    expect(server.items).toHaveLength(1);
  });

  test('is nothing any more where there is a receipt', async () => {
    const { note, among, receipts } = await undeliveredWith();
    await note([change('One'), change('Two')], hook, aMinute);
    await receipts.write([change('One')], hook);
    await receipts.write([change('Two')], 'sns');
    expect(await among(both, aMinute)).toMatchObject({ alerts: 1, oldest: { eventName: 'PutTwo' } });
  });

  test('is nothing of a destination that is no longer in the settings', async () => {
    const { note, among } = await undeliveredWith();
    await note([change('One')], '/iam-whodunit/old', aMinute);
    expect(await among(both, aMinute)).toBeUndefined();
  });

  test('is an event without a name or a time where nobody could read it, and then the youngest', async () => {
    const { note, among } = await undeliveredWith();
    await note([alert('m-1')], 'sns', aMinute);
    expect(await among(both, aMinute)).toMatchObject({ alerts: 1, oldest: { eventName: undefined, time: undefined } });
    await note([change('One')], hook, aMinute);
    expect(await among(both, aMinute)).toMatchObject({ alerts: 2, oldest: { eventName: 'PutOne' } });
  });

  test('is never a heartbeat', async () => {
    const { note, server } = await undeliveredWith();
    await note([heartbeatOf()], hook, aMinute);
    expect(server.calls).toEqual([]);
  });

  test('is found again under any id and any name', async () => {
    const { note, among, receipts, log } = await undeliveredWith();
    const ids = ['x'.repeat(5_000), '鍵'.repeat(300), 'y#sns'];
    const destination = `/${'long/'.repeat(200)}`;
    const alerts = ids.map((eventID) => changeOf({ eventID, eventName: '😀'.repeat(5_000) }));
    await note(alerts, destination, aMinute);
    expect(await among([destination], aMinute)).toMatchObject({ alerts: 3 });
    await receipts.write(alerts, destination);
    expect(await among([destination], aMinute)).toBeUndefined();
    expect(log.lines).toEqual([]);
  });

  test('is read whole, page by page and a hundred receipts at a time', async () => {
    const { note, among, receipts, server } = await undeliveredWith();
    // One by one: each call may take a second and a half, and hundreds at once take as long as the machine likes.
    const ids = Array.from({ length: 102 }, (_, index) => `e-${index}`);
    for (const id of ids) await note([change(id)], hook, aMinute);
    for (const id of ids.slice(1)) await receipts.write([change(id)], hook);
    expect(await among(both, aMinute)).toMatchObject({ alerts: 1, oldest: { eventName: 'Pute-0' } });
    const reads = server.calls
      .map(({ operation }) => operation)
      .filter((operation) => !['PutItem', 'BatchWriteItem'].includes(operation));
    expect(reads).toEqual(['Query', 'Query', 'BatchGetItem', 'BatchGetItem']);
  });

  test('is forgotten before its receipt would be, which is 40 days old at most', async () => {
    const { note, among, clock } = await undeliveredWith();
    await note([change('One')], hook, aMinute);
    await clock.sleep(34 * 86_400_000);
    expect(await among(both, aMinute)).toMatchObject({ alerts: 1 });
    await clock.sleep(2 * 86_400_000);
    expect(await among(both, aMinute)).toBeUndefined();
  });
});

describe('a table out of reach', () => {
  test('is noted in the log alone', async () => {
    const { note, log } = await undeliveredWith(() => jsonError('AccessDeniedException', 'not authorized'));
    await note([change('One')], hook, aMinute);
    expect(log.lines).toMatchObject([
      { level: 'warn', message: 'undelivered not noted', destination: hook, eventIds: ['One'] },
    ]);
  });

  test('calls nothing undelivered that may have a receipt', async () => {
    const { note, among } = await undeliveredWith(({ operation }) =>
      operation === 'BatchGetItem' ? jsonError('ThrottlingException', 'Rate exceeded') : undefined,
    );
    await note([change('One')], hook, aMinute);
    await expect(among(both, aMinute)).rejects.toThrow('Rate exceeded');
  });

  test('does not do so either where it leaves keys unprocessed', async () => {
    const left = {
      UnprocessedKeys: { memory: { Keys: [{ pk: { S: `receipt#${identityOf(change('One'))}` }, sk: { S: hook } }] } },
    };
    const { note, among } = await undeliveredWith(({ operation }) =>
      operation === 'BatchGetItem' ? jsonAnswer({ Responses: {}, ...left }) : undefined,
    );
    await note([change('One')], hook, aMinute);
    await expect(among(both, aMinute)).rejects.toThrow('1 left unprocessed');
  });
});
