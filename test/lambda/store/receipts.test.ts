import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import { faultOfOurs } from '../../../alert/unreadable.ts';
import { fieldsAt, listAt } from '../../../iam/cloudtrail/fields.ts';
import { dynamoReceipts } from '../../../lambda/store/receipts.ts';
import { jsonAnswer, jsonError } from '../../../standins/aws-json.ts';
import { type DynamoDbScript, type DynamoDbStandIn, dynamoDbStandIn } from '../../../standins/dynamodb.ts';
import { changeOf, denied, kimura } from '../../alert/records.ts';
import { clientFor } from '../aws-clients.ts';
import { alert, aMinute, fakeClock, fakeLog } from '../fakes.ts';

const [one, two] = [alert('e-1'), alert('e-2')];
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
    await write([one], 'sns');
    const hasTaken = await held([one, two], ['sns', hook], aMinute);
    expect(hasTaken(one, 'sns')).toBe(true);
    expect([hasTaken(one, hook), hasTaken(two, 'sns'), hasTaken(two, hook)]).toEqual([false, false, false]);
  });

  test('is an item that expires after 40 days', async () => {
    const { write, server } = await receiptsWith();
    await write([one], hook);
    const expiresAt = { N: String(1_764_000_000 + 40 * 86_400) };
    expect(server.items).toEqual([{ pk: { S: 'receipt#e-1' }, sk: { S: hook }, expiresAt }]);
  });

  test('is written for each alert of a message', async () => {
    const { write, server } = await receiptsWith();
    await write([one, two], 'sns');
    expect(server.items.map(({ pk }) => pk)).toEqual(
      expect.arrayContaining([{ S: 'receipt#e-1' }, { S: 'receipt#e-2' }]),
    );
  });

  test.each(['x'.repeat(5_000), '鍵'.repeat(500)])(
    'of an id too long for a key is found again all the same',
    async (id) => {
      const { held, write, log } = await receiptsWith();
      await write([alert(id)], 'sns');
      const hasTaken = await held([alert(id), alert(`${id}x`)], ['sns'], aMinute);
      expect([hasTaken(alert(id), 'sns'), hasTaken(alert(`${id}x`), 'sns')]).toEqual([true, false]);
      expect(log.lines).toEqual([]);
    },
  );
});

describe('two events under one id', () => {
  const kimuraTags = changeOf({ eventID: 'e-1', eventName: 'TagRole' });

  test.each<[string, object]>([
    ['of another account', { recipientAccountId: '210987654321' }],
    ['of another principal', { userIdentity: { ...kimura, arn: 'arn:aws:iam::123456789012:user/sato' } }],
    ['with other parameters', { requestParameters: { roleName: 'other' } }],
    ['that was denied', denied],
  ])('have receipts of their own: one %s', async (_, more) => {
    const { held, write } = await receiptsWith();
    await write([kimuraTags], 'sns');
    const other = changeOf({ eventID: 'e-1', eventName: 'TagRole', ...more });
    const hasTaken = await held([kimuraTags, other], ['sns'], aMinute);
    expect([hasTaken(kimuraTags, 'sns'), hasTaken(other, 'sns')]).toEqual([true, false]);
  });

  test('that this version fails to explain have receipts of their own', async () => {
    const { held, write } = await receiptsWith();
    const failed = (excerpt: string) => ({ ...faultOfOurs('explain', 'e-1', new Error('a test'), excerpt) });
    await write([failed('{"a":1}')], 'sns');
    const hasTaken = await held([failed('{"a":1}'), failed('{"a":2}')], ['sns'], aMinute);
    expect([hasTaken(failed('{"a":1}'), 'sns'), hasTaken(failed('{"a":2}'), 'sns')]).toEqual([true, false]);
  });

  test('are one where the queue brings the same twice', async () => {
    const { held, write } = await receiptsWith();
    await write([kimuraTags], 'sns');
    const again = changeOf({ eventID: 'e-1', eventName: 'TagRole' });
    expect((await held([again], ['sns'], aMinute))(again, 'sns')).toBe(true);
  });
});

describe('writing receipts', () => {
  const sixty = Array.from({ length: 60 }, (_, index) => alert(`e-${index}`));

  test('takes one call for those of a message, 25 at a time', async () => {
    const { held, write, server } = await receiptsWith();
    await write(sixty, 'sns');
    expect(server.calls.map(({ operation }) => operation)).toEqual(Array(3).fill('BatchWriteItem'));
    const hasTaken = await held(sixty, ['sns'], aMinute);
    expect(sixty.filter((each) => !hasTaken(each, 'sns'))).toEqual([]);
  });

  test('puts again what was left unprocessed, and only that', async () => {
    const script: DynamoDbScript = ({ input }, turn) => {
      const requests = listAt(input, 'RequestItems', 'receipts');
      return turn === 0 ? jsonAnswer({ UnprocessedItems: { receipts: requests.slice(1) } }) : undefined;
    };
    const { write, server, log } = await receiptsWith(script);
    await write([alert('e-1'), alert('e-2')], 'sns');
    expect(server.items.map(({ pk }) => pk)).toEqual([{ S: 'receipt#e-2' }]);
    expect(log.lines).toEqual([]);
  });

  test('that the table never takes are remembered while the execution environment lives, and logged', async () => {
    const script: DynamoDbScript = ({ operation, input }) =>
      operation === 'BatchWriteItem' ? jsonAnswer({ UnprocessedItems: fieldsAt(input, 'RequestItems') }) : undefined;
    const { held, write, log } = await receiptsWith(script);
    await write([alert('e-1'), alert('e-2')], 'sns');
    expect((await held([alert('e-2')], ['sns'], aMinute))(alert('e-2'), 'sns')).toBe(true);
    expect(log.lines).toMatchObject([
      {
        level: 'warn',
        message: 'receipt not written',
        eventIds: ['e-1', 'e-2'],
        reasons: ['Error: 2 left unprocessed'],
      },
    ]);
  });
});

describe('looking receipts up', () => {
  const many = Array.from({ length: 120 }, (_, index) => alert(`e-${index}`));

  test('reads consistently, a hundred keys at a time', async () => {
    const { held, write, server } = await receiptsWith();
    await write([alert('e-119')], hook);
    const hasTaken = await held(many, ['sns', hook], aMinute);
    expect(hasTaken(alert('e-119'), hook)).toBe(true);
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
    await write([one], 'sns');
    expect((await held([one, two], ['sns'], aMinute))(one, 'sns')).toBe(true);
    expect(clock.slept).toEqual([100, 200]);
    expect(log.lines).toEqual([]);
  });

  test('ends when keys stay unprocessed, and says so', async () => {
    const left = { UnprocessedKeys: { receipts: { Keys: [{ pk: { S: 'receipt#e-1' }, sk: { S: 'sns' } }] } } };
    const { held, log, server } = await receiptsWith(() => jsonAnswer({ Responses: {}, ...left }));
    expect((await held([one], ['sns'], aMinute))(one, 'sns')).toBe(false);
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
    expect((await held([one], ['sns'], aMinute))(one, 'sns')).toBe(false);
    await write([one], 'sns');
    expect(log.lines).toMatchObject([
      { level: 'warn', message: 'receipts not read' },
      { level: 'warn', message: 'receipt not written', destination: 'sns', eventIds: ['e-1'] },
    ]);
  });

  test('is not waited for beyond the time that is left', async () => {
    const { held, log } = await receiptsWith(() => 'silence');
    expect((await held([one], ['sns'], () => 50))(one, 'sns')).toBe(false);
    expect(log.lines).toMatchObject([{ level: 'warn', message: 'receipts not read' }]);
  });
});
