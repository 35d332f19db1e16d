import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import { dynamoReceipts } from '../../../lambda/store/receipts.ts';
import { jsonAnswer, jsonError } from '../../../standins/aws-json.ts';
import { type DynamoDbScript, type DynamoDbStandIn, dynamoDbStandIn } from '../../../standins/dynamodb.ts';
import { clientFor } from '../aws-clients.ts';
import { aMinute, fakeClock, fakeLog } from '../fakes.ts';

const hook = '/iam-whodunit/slack-webhook';

let table: DynamoDbStandIn | undefined;
afterEach(async () => {
  await table?.close();
  table = undefined;
});

async function receiptsWith(script?: DynamoDbScript) {
  const server = await dynamoDbStandIn(script);
  table = server;
  const log = fakeLog();
  const clock = fakeClock(1_764_000_000_000);
  const client = new DynamoDBClient(clientFor(server));
  const receipts = dynamoReceipts({ client, name: 'receipts', clock, log });
  return { ...receipts, server, log, clock };
}

describe('a receipt', () => {
  test('is found again, for its alert and its destination only', async () => {
    const { held, write } = await receiptsWith();
    await write(['e-1'], 'sns');
    const hasTaken = await held(['e-1', 'e-2'], ['sns', hook], aMinute);
    expect(hasTaken('e-1', 'sns')).toBe(true);
    expect([hasTaken('e-1', hook), hasTaken('e-2', 'sns'), hasTaken('e-2', hook)]).toEqual([false, false, false]);
  });

  test('is an item that expires after 40 days', async () => {
    const { write, server } = await receiptsWith();
    await write(['e-1'], hook);
    const expiresAt = { N: String(1_764_000_000 + 40 * 86_400) };
    expect(server.items).toEqual([{ pk: { S: 'receipt#e-1' }, sk: { S: hook }, expiresAt }]);
  });

  test('is written for each alert of a message', async () => {
    const { write, server } = await receiptsWith();
    await write(['e-1', 'e-2'], 'sns');
    expect(server.items.map(({ pk }) => pk)).toEqual(
      expect.arrayContaining([{ S: 'receipt#e-1' }, { S: 'receipt#e-2' }]),
    );
  });

  test.each(['x'.repeat(5_000), '鍵'.repeat(500)])(
    'of an id too long for a key is found again all the same',
    async (id) => {
      const { held, write, log } = await receiptsWith();
      await write([id], 'sns');
      const hasTaken = await held([id, `${id}x`], ['sns'], aMinute);
      expect([hasTaken(id, 'sns'), hasTaken(`${id}x`, 'sns')]).toEqual([true, false]);
      expect(log.lines).toEqual([]);
    },
  );
});

describe('looking receipts up', () => {
  const many = Array.from({ length: 120 }, (_, index) => `e-${index}`);

  test('reads consistently, a hundred keys at a time', async () => {
    const { held, write, server } = await receiptsWith();
    await write(['e-119'], hook);
    const hasTaken = await held(many, ['sns', hook], aMinute);
    expect(hasTaken('e-119', hook)).toBe(true);
    const reads = server.calls.filter(({ operation }) => operation === 'BatchGetItem');
    expect(reads).toHaveLength(3);
    expect(reads[0]?.input).toMatchObject({ RequestItems: { receipts: { ConsistentRead: true } } });
  });

  test('asks nothing where there is nothing to ask', async () => {
    const { held, server } = await receiptsWith();
    await held([], ['sns'], aMinute);
    expect(server.calls).toEqual([]);
  });

  test('asks again for the keys that were left unprocessed', async () => {
    const left = { UnprocessedKeys: { receipts: { Keys: [{ pk: { S: 'receipt#e-1' }, sk: { S: 'sns' } }] } } };
    const script: DynamoDbScript = ({ operation }, turn) =>
      operation === 'BatchGetItem' && turn < 3 ? jsonAnswer({ Responses: {}, ...left }) : undefined;
    const { held, write, log, clock } = await receiptsWith(script);
    await write(['e-1'], 'sns');
    expect((await held(['e-1', 'e-2'], ['sns'], aMinute))('e-1', 'sns')).toBe(true);
    expect(clock.slept).toEqual([100, 200]);
    expect(log.lines).toEqual([]);
  });

  test('ends when keys stay unprocessed, and says so', async () => {
    const left = { UnprocessedKeys: { receipts: { Keys: [{ pk: { S: 'receipt#e-1' }, sk: { S: 'sns' } }] } } };
    const { held, log, server } = await receiptsWith(() => jsonAnswer({ Responses: {}, ...left }));
    expect((await held(['e-1'], ['sns'], aMinute))('e-1', 'sns')).toBe(false);
    expect(server.calls).toHaveLength(4);
    expect(log.lines).toMatchObject([{ level: 'warn', message: 'receipts not read' }]);
  });
});

describe('a table out of reach', () => {
  test.each<[string, DynamoDbScript]>([
    ['a refusal', () => jsonError('AccessDeniedException', 'not authorized')],
    ['a table that is gone', () => jsonError('ResourceNotFoundException', 'no such table')],
    ['a broken connection', () => 'hang up'],
  ])('counts as no receipt after %s, and is logged', async (_, script) => {
    const { held, write, log } = await receiptsWith(script);
    expect((await held(['e-1'], ['sns'], aMinute))('e-1', 'sns')).toBe(false);
    await write(['e-1'], 'sns');
    expect(log.lines).toMatchObject([
      { level: 'warn', message: 'receipts not read' },
      { level: 'warn', message: 'receipt not written', destination: 'sns', eventIds: ['e-1'] },
    ]);
  });

  test('is not waited for beyond the time that is left', async () => {
    const { held, log } = await receiptsWith(() => 'silence');
    expect((await held(['e-1'], ['sns'], () => 50))('e-1', 'sns')).toBe(false);
    expect(log.lines).toMatchObject([{ level: 'warn', message: 'receipts not read' }]);
  });
});
