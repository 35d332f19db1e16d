import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import { dynamoTally } from '../../../lambda/store/tally.ts';
import { jsonError } from '../../../standins/aws-json.ts';
import { type DynamoDbScript, type DynamoDbStandIn, dynamoDbStandIn } from '../../../standins/dynamodb.ts';
import { clientFor } from '../aws-clients.ts';
import { aMinute, fakeClock, fakeLog } from '../fakes.ts';

let table: DynamoDbStandIn | undefined;
afterEach(async () => {
  await table?.close();
  table = undefined;
});

/** At 08:00 UTC of a Monday; `sleep` of the clock lets time pass. */
async function tallyWith(script?: DynamoDbScript) {
  const server = await dynamoDbStandIn(script);
  table = server;
  const log = fakeLog();
  const clock = fakeClock(Date.UTC(2026, 10, 23, 8));
  const client = new DynamoDBClient(clientFor(server));
  return { ...dynamoTally({ client, name: 'memory', clock, log }), server, log, clock };
}

const minute = 60_000;
const day = 24 * 60 * minute;

describe('counts', () => {
  test('are added up over the time that is asked for: its begin counts, its end does not', async () => {
    const { add, sum, clock } = await tallyWith();
    const begin = clock.now();
    for (const eventsSeen of [1, 20, 300, 4_000]) {
      await add(`m-${eventsSeen}`, { eventsSeen, alerts: 2, heldBack: 1 });
      await clock.sleep(minute);
    }
    expect(await sum(begin, begin + 3 * minute, aMinute)).toEqual({ eventsSeen: 321, alerts: 6, heldBack: 3 });
    expect(await sum(begin + 3 * minute, begin + day, aMinute)).toEqual({ eventsSeen: 4_000, alerts: 2, heldBack: 1 });
  });

  test('are none where nothing came', async () => {
    const { sum, clock } = await tallyWith();
    expect(await sum(clock.now() - day, clock.now(), aMinute)).toEqual({ eventsSeen: 0, alerts: 0, heldBack: 0 });
  });

  test('of a batch count once, though they are put twice', async () => {
    const { add, sum, clock } = await tallyWith();
    const counts = { eventsSeen: 5, alerts: 4, heldBack: 0 };
    await add('m-1', counts);
    await add('m-1', counts);
    expect(await sum(clock.now(), clock.now() + day, aMinute)).toEqual(counts);
  });

  test('of two batches at one moment count both', async () => {
    const { add, sum, clock } = await tallyWith();
    const counts = { eventsSeen: 5, alerts: 4, heldBack: 0 };
    await Promise.all([add('m-1', counts), add('m-2', counts)]);
    expect(await sum(clock.now(), clock.now() + day, aMinute)).toMatchObject({ eventsSeen: 10, alerts: 8 });
  });

  test('of more batches than fit into a page are all read, consistently', async () => {
    const { add, sum, clock, server } = await tallyWith();
    const begin = clock.now();
    for (let batch = 0; batch < 250; batch += 1) await add(`m-${batch}`, { eventsSeen: 1, alerts: 1, heldBack: 0 });
    expect(await sum(begin, begin + day, aMinute)).toMatchObject({ eventsSeen: 250 });
    const reads = server.calls.filter(({ operation }) => operation === 'Query');
    expect(reads.map(({ input }) => input['ConsistentRead'])).toEqual([true, true, true]);
  });

  test('expire after 40 days, and count no more from then on', async () => {
    const { add, sum, clock, server } = await tallyWith();
    const begin = clock.now();
    await add('m-1', { eventsSeen: 1, alerts: 1, heldBack: 0 });
    expect(server.items).toMatchObject([{ expiresAt: { N: String(begin / 1_000 + 40 * 86_400) } }]);
    await clock.sleep(41 * day);
    expect(await sum(begin, begin + day, aMinute)).toMatchObject({ eventsSeen: 0 });
  });
});

describe('a table out of reach', () => {
  const refusal: DynamoDbScript = () => jsonError('AccessDeniedException', 'not authorized');

  test('loses the counts, and the log has them', async () => {
    const { add, log } = await tallyWith(refusal);
    await add('m-1', { eventsSeen: 5, alerts: 4, heldBack: 1 });
    expect(log.lines).toMatchObject([
      { level: 'warn', message: 'counts not written', eventsSeen: 5, alerts: 4, heldBack: 1 },
    ]);
  });

  test('makes no number up', async () => {
    const { sum } = await tallyWith(refusal);
    await expect(sum(0, day, aMinute)).rejects.toThrow('not authorized');
  });

  test('is not waited for beyond the time that is left', async () => {
    const { sum } = await tallyWith(() => 'silence');
    await expect(sum(0, day, () => 50)).rejects.toThrow();
  });
});
