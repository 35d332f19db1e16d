import { describe, expect, test } from 'vitest';
import { alertOn } from '../../lambda/alert-on.ts';
import type { Destination } from '../../lambda/deliver/destination.ts';
import { DeliveryError, outOfTime } from '../../lambda/deliver/failure.ts';
import { recordsIn } from '../../lambda/handed-over.ts';
import { aMinute, batch, fakeReceipts, fakeServices, idsOf } from './fakes.ts';

const tooLate = async () => {
  throw outOfTime(4_000);
};
const down = async () => {
  throw new DeliveryError('a test', { lasts: 'transient', affects: 'destination' });
};

function destination(name: string, speed: Destination['speed'], ready: () => Promise<void> = async () => {}) {
  const taken: string[] = [];
  return { name, speed, ready, taken, send: async (message) => void taken.push(idsOf(message)) } satisfies Destination &
    Readonly<{ taken: readonly string[] }>;
}

/** Services with a queue for the slow destinations, which keeps what it gets, or takes nothing. */
function servicesWith(destinations: readonly Destination[], queue: 'takes' | 'refuses' = 'takes') {
  const sent: { body: string; delaySeconds: number }[] = [];
  const send = async (body: string, delaySeconds: number) => {
    if (queue === 'refuses') throw new Error('no such queue');
    sent.push({ body, delaySeconds });
  };
  const receipts = fakeReceipts();
  return { ...fakeServices(destinations, receipts), receipts, sent, slowQueue: { name: 'slack-queue', send } };
}

const failures = (...ids: readonly string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('what a slow destination has not taken at once', () => {
  test('moves to a queue of its own, each message by itself, and leaves the alert queue', async () => {
    const [sns, slack] = [destination('sns', 'fast'), destination('/hook', 'slow', tooLate)];
    const services = servicesWith([sns, slack]);
    expect(await alertOn(batch('e-1', 'e-2'), aMinute, services)).toEqual(failures());
    expect(sns.taken).toEqual(['e-1', 'e-2']);
    const moved = services.sent.map(({ body, delaySeconds }) => [
      recordsIn({ messageId: 's', body }).length,
      delaySeconds,
    ]);
    expect(moved).toEqual([
      [1, 4],
      [1, 4],
    ]);
    expect(services.log.lines).toContainEqual({ level: 'info', message: 'handed over', messageIds: ['m-1'] });
  });

  test('waits a minute after a failure of which nobody knows how long it lasts', async () => {
    const services = servicesWith([destination('sns', 'fast'), destination('/hook', 'slow', down)]);
    await alertOn(batch('e-1'), aMinute, services);
    expect(services.sent.map(({ delaySeconds }) => delaySeconds)).toEqual([60]);
  });

  test('stays in the alert queue where the topic lacks it too', async () => {
    const services = servicesWith([destination('sns', 'fast', down), destination('/hook', 'slow', tooLate)]);
    expect(await alertOn(batch('e-1'), aMinute, services)).toEqual(failures('m-1'));
    expect(services.sent).toEqual([]);
  });

  test('stays in the alert queue where its own does not take it, and the log says so', async () => {
    const services = servicesWith([destination('/hook', 'slow', tooLate)], 'refuses');
    expect(await alertOn(batch('e-1'), aMinute, services)).toEqual(failures('m-1'));
    const reasons = ['Error: no such queue'];
    expect(services.log.lines).toContainEqual({
      level: 'warn',
      message: 'not handed over',
      messageIds: ['m-1'],
      reasons,
    });
  });

  test('stays in the alert queue where there is no other', async () => {
    const services = fakeServices([destination('/hook', 'slow', tooLate)]);
    expect(await alertOn(batch('e-1'), aMinute, services)).toEqual(failures('m-1'));
  });
});

describe('what was handed over', () => {
  /** Two events as they come out of the queue of the slow destinations, and services in which Slack works again. */
  async function handedOver(ready?: () => Promise<void>) {
    const before = servicesWith([destination('sns', 'fast'), destination('/hook', 'slow', tooLate)]);
    await alertOn(batch('e-1', 'e-2'), aMinute, before);
    const eventSourceARN = 'arn:aws:sqs:us-east-1:123456789012:slack-queue';
    const records = before.sent.map(({ body }, index) => ({ messageId: `s-${index}`, body, eventSourceARN }));
    const [sns, slack] = [destination('sns', 'fast'), destination('/hook', 'slow', ready)];
    const services = { ...servicesWith([sns, slack]), receipts: before.receipts };
    return { records, services, sns, slack };
  }

  test('reaches the slow destination, and nobody who has it', async () => {
    const { records, services, sns, slack } = await handedOver();
    expect(await alertOn(records, aMinute, services)).toEqual(failures());
    expect([slack.taken, sns.taken]).toEqual([['e-1', 'e-2'], []]);
  });

  test('comes again as the message that brought it, and is not handed over again', async () => {
    const { records, services } = await handedOver(tooLate);
    expect(await alertOn(records, aMinute, services)).toEqual(failures('s-0', 's-1'));
    expect(services.sent).toEqual([]);
  });

  test('was counted when it came first', async () => {
    const { records, services } = await handedOver();
    await alertOn(records, aMinute, services);
    expect(services.tally.added).toEqual([]);
  });
});

test('a message that only looks like a hand-over is an event that nobody can read', () => {
  for (const body of ['{"iamWhodunitHandedOver":1}', '{"iamWhodunitHandedOver":[{}]}', '{"iamWhodunitHandedOver":[']) {
    expect(recordsIn({ messageId: 'm-1', body })).toEqual([{ messageId: 'm-1', body }]);
  }
});
