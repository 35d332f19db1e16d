import { describe, expect, test } from 'vitest';
import { heartbeatInput } from '../../alert/heartbeat.ts';
import { alertOn, type Services } from '../../lambda/alert-on.ts';
import type { Destination } from '../../lambda/deliver/destination.ts';
import { DeliveryError } from '../../lambda/deliver/failure.ts';
import { waiting } from '../alert/heartbeats.ts';
import { aMinute, batchOf, fakeServices, idsOf, received } from './fakes.ts';
import { bodyOf } from './faults/queue.ts';

const monday = '2026-11-23T08:00:00Z';
const due = (id: string) => JSON.stringify(heartbeatInput({ id, time: monday, account: '123456789012', days: 7 }));

/** Keeps what it was sent; `refused` are the ids that it does not take. */
function fakeDestination(name: string, ...refused: readonly string[]) {
  const sent: string[] = [];
  const send: Destination['send'] = async (message) => {
    sent.push(idsOf(message));
    const kind = { lasts: 'transient', affects: 'message' } as const;
    if (refused.includes(idsOf(message))) throw new DeliveryError('a test', kind);
  };
  return { name, speed: 'slow', send, sent } as const;
}

function servicesOf(...destinations: readonly Destination[]) {
  return fakeServices(destinations);
}

/** The records of a batch: of heartbeats as they are, of events by their ids. */
function batch(...contents: readonly string[]) {
  return batchOf(...contents.map((each) => (each.startsWith('{') ? each : bodyOf(each))));
}

function failures(...ids: readonly string[]) {
  return { batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) };
}

describe('a heartbeat', () => {
  test('is delivered last, so that no alert waits for it, and leaves a receipt', async () => {
    const sns = fakeDestination('sns');
    const services = servicesOf(sns);
    expect(await alertOn(batch(due('h-1'), 'e-1'), aMinute, services)).toEqual(failures());
    expect(sns.sent).toEqual(['e-1', 'h-1']);
    expect(services.receipts.written).toEqual(['e-1 sns', 'h-1 sns']);
  });

  test('is delivered once, though it comes twice', async () => {
    const sns = fakeDestination('sns');
    const services = servicesOf(sns);
    expect(await alertOn(batch(due('h-1'), due('h-1')), aMinute, services)).toEqual(failures());
    expect(await alertOn(batch(due('h-1')), aMinute, services)).toEqual(failures());
    expect(sns.sent).toEqual(['h-1']);
  });

  test('has the counts of its days, and what is undelivered of the destinations that there are', async () => {
    const asked: unknown[] = [];
    const snapshot = { time: Date.UTC(2026, 10, 23, 3), drifts: 1 };
    const services = servicesOf({
      ...fakeDestination('sns'),
      send: async (message) => void asked.push(message.kind === 'single' && message.alert),
    });
    const tally: Services['tally'] = {
      ...services.tally,
      sum: async (from, to) => {
        asked.push([new Date(from).toISOString(), new Date(to).toISOString()]);
        return { eventsSeen: 143, alerts: 61, heldBack: 3 };
      },
    };
    const undelivered: Services['undelivered'] = {
      ...services.undelivered,
      among: async (names) => {
        asked.push(names);
        return waiting;
      },
    };
    const lastSnapshot = async () => snapshot;
    await alertOn(batch(due('h-1')), aMinute, { ...services, tally, undelivered, lastSnapshot });
    expect(asked).toEqual([
      ['2026-11-16T08:00:00.000Z', '2026-11-23T08:00:00.000Z'],
      ['sns'],
      expect.objectContaining({
        kind: 'heartbeat',
        id: 'h-1',
        counts: { eventsSeen: 143, alerts: 61, heldBack: 3 },
        undelivered: waiting,
        snapshot,
      }),
    ]);
  });

  test('is not sent where there is a floor', async () => {
    const [pager, sns] = [
      { ...fakeDestination('/pager'), audience: { security: 'high' } } as const,
      fakeDestination('sns'),
    ];
    expect(await alertOn(batch(due('h-1')), aMinute, servicesOf(pager, sns))).toEqual(failures());
    expect([pager.sent, sns.sent]).toEqual([[], ['h-1']]);
  });

  test('that somebody does not take goes back to the queue, alone', async () => {
    const [slack, sns] = [fakeDestination('/hook', 'h-1'), fakeDestination('sns')];
    const services = servicesOf(slack, sns);
    expect(await alertOn(batch('e-1', due('h-1')), aMinute, services)).toEqual(failures('m-2'));
    expect([slack.sent, sns.sent]).toEqual([
      ['e-1', 'h-1'],
      ['e-1', 'h-1'],
    ]);
  });

  test('whose numbers cannot be read goes back to the queue, is logged, and takes nothing along', async () => {
    const sns = fakeDestination('sns');
    const services = servicesOf(sns);
    const sum = async () => Promise.reject(new Error('no such table'));
    const broken = { ...services, tally: { ...services.tally, sum } };
    expect(await alertOn(batch(due('h-1'), 'e-1'), aMinute, broken)).toEqual(failures('m-1'));
    expect(sns.sent).toEqual(['e-1']);
    expect(services.log.lines).toContainEqual({
      level: 'warn',
      message: 'heartbeat not read',
      eventIds: ['h-1'],
      messageId: 'm-1',
      reasons: ['Error: no such table'],
    });
  });

  test('is no event and no alert', async () => {
    const services = servicesOf(fakeDestination('sns'));
    await alertOn(batch(due('h-1')), aMinute, services);
    expect([services.metrics.counted, services.tally.added]).toEqual([[], []]);
  });
});

describe('what a heartbeat tells of', () => {
  test('is counted once a batch, under the first event that is new', async () => {
    const services = servicesOf(fakeDestination('sns'));
    const records = batch('e-1', 'e-2', due('h-1'), 'e-2').map((each, index) => ({
      ...each,
      ...received(index === 0 ? 2 : 1),
    }));
    await alertOn(records, aMinute, services);
    expect(services.tally.added).toEqual([['m-2', { eventsSeen: 2, alerts: 1, heldBack: 0 }]]);
  });

  test('is no event of IAM where it changes the alerter itself, and its alert is counted all the same', async () => {
    const services = servicesOf(fakeDestination('sns'));
    const own = { eventID: 'e-1', eventSource: 'events.amazonaws.com', eventName: 'DisableRule' };
    await alertOn([{ messageId: 'm-0', body: JSON.stringify(own) }], aMinute, services);
    expect(services.tally.added).toEqual([['m-0', { eventsSeen: 0, alerts: 1, heldBack: 0 }]]);
    expect(services.metrics.counted.map(([name]) => name)).not.toContain('events seen');
  });

  test('is not counted again when the queue brings it again', async () => {
    const services = servicesOf(fakeDestination('sns'));
    await alertOn(
      batch('e-1').map((each) => ({ ...each, ...received(2) })),
      aMinute,
      services,
    );
    expect(services.tally.added).toEqual([]);
  });

  test('does not hold the alerts up: they are delivered while it is still being counted', async () => {
    const order: string[] = [];
    const services = servicesOf({ name: 'sns', speed: 'fast', send: async () => void order.push('delivered') });
    const add = async () => {
      while (!order.includes('delivered')) await new Promise((resolve) => setImmediate(resolve));
      order.push('counted');
    };
    await alertOn(batch('e-1'), aMinute, { ...services, tally: { ...services.tally, add } });
    expect(order).toEqual(['delivered', 'counted']);
  });

  test('is undelivered where a destination does not take it, and where it was not even tried', async () => {
    const slack = fakeDestination('/hook');
    const send: Destination['send'] = async () => {
      throw new DeliveryError('a test', { lasts: 'transient', affects: 'destination' });
    };
    const services = servicesOf({ ...slack, send }, fakeDestination('sns', 'e-2'));
    await alertOn(batch('e-1', 'e-2'), aMinute, services);
    expect([...services.undelivered.noted].sort()).toEqual(['e-1 /hook', 'e-2 /hook', 'e-2 sns']);
  });
});
