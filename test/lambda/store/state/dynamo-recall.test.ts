import { afterEach, expect, test } from 'vitest';
import type { EventRecord } from '../../../../alert/alert.ts';
import { read } from '../../../../alert/pipe.ts';
import { dynamoRecall } from '../../../../lambda/store/state/dynamo-recall.ts';
import { jsonError } from '../../../../standins/aws-json.ts';
import type { DynamoDbScript } from '../../../../standins/dynamodb.ts';
import { aMinute } from '../../fakes.ts';
import { bodyOf } from '../../faults/queue.ts';
import { aTable } from './a-table.ts';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

async function aRecall(script?: DynamoDbScript) {
  const made = await aTable(script);
  close = made.server.close;
  return { ...made, recall: dynamoRecall(made.table) };
}

function event(id: string): EventRecord {
  const made = read({ id, body: bodyOf(id, { eventName: 'TagRole', requestParameters: { roleName: 'deploy' } }) });
  if (made.kind !== 'record') throw new Error(`It is ${made.kind}.`);
  return made;
}

test('what was told of an event is written once, and a retry finds it and writes nothing', async () => {
  const { recall, server, log } = await aRecall();
  const first = await recall([event('e-1')], aMinute);
  const written = server.items.length;
  expect(written).toBeGreaterThan(0);
  const again = await recall([event('e-1'), event('e-1')], aMinute);
  expect(again.map(({ kind }) => kind)).toEqual(['known', 'known']);
  expect(first.map(({ kind }) => kind)).toEqual(['known']);
  expect(server.items.length).toBe(written);
  expect(log.lines).toEqual([]);
});

test('what is asked for at once is read with one call, of two accounts too', async () => {
  const { recall, server } = await aRecall();
  const elsewhere = { ...event('e-2'), record: { ...event('e-2').record, accountId: '210987654321' } };
  const before = await recall([event('e-1'), elsewhere], aMinute);
  expect(before.map(({ kind }) => kind)).toEqual(['known', 'known']);
  const [first, second] = server.calls.map(({ operation }) => operation);
  expect([first, second]).toEqual(['BatchGetItem', 'TransactWriteItems']);
});

test('two executions that tell one event at once write it once, and both tell it', async () => {
  const { recall, server, log } = await aRecall();
  const both = await Promise.all([recall([event('e-1')], aMinute), recall([event('e-1')], aMinute)]);
  expect(both.flat().map(({ kind }) => kind)).toEqual(['known', 'known']);
  expect(server.items.filter(({ pk }) => JSON.stringify(pk).includes('"day#'))).toHaveLength(1);
  expect(log.lines).toEqual([]);
});

test('a table that throttles makes the state before unknown, and the log says why', async () => {
  const { recall, log } = await aRecall(() => jsonError('ThrottlingException', 'Rate exceeded'));
  expect(await recall([event('e-1')], aMinute)).toEqual([{ kind: 'unknown', reason: 'could not be read' }]);
  expect(log.lines).toMatchObject([{ message: 'state not recalled', level: 'warn', eventIds: ['e-1'] }]);
});

test('a table that takes nothing keeps no state before from an alert', async () => {
  const { recall, log } = await aRecall(({ operation }) =>
    operation === 'TransactWriteItems' ? jsonError('AccessDeniedException', 'not authorized') : undefined,
  );
  expect(await recall([event('e-1')], aMinute)).toMatchObject([{ kind: 'known' }]);
  expect(log.lines).toMatchObject([{ message: 'state not written', level: 'warn', eventIds: ['e-1'] }]);
});
