import { expect, test } from 'vitest';
import { testInput } from '../../alert/test-message.ts';
import { alertOn } from '../../lambda/alert-on.ts';
import type { Destination } from '../../lambda/deliver/destination.ts';
import { DeliveryError } from '../../lambda/deliver/failure.ts';
import { aMinute, batchOf, fakeServices, idsOf } from './fakes.ts';
import { bodyOf } from './faults/queue.ts';

const asked = (id: string) => JSON.stringify(testInput({ id, time: '2026-11-23T08:00:00Z', account: '123456789012' }));

function fakeDestination(name: string, audience: object = {}, ...refused: readonly string[]) {
  const sent: string[] = [];
  const send: Destination['send'] = async (message) => {
    sent.push(idsOf(message));
    const kind = { lasts: 'transient', affects: 'message' } as const;
    if (refused.includes(idsOf(message))) throw new DeliveryError('a test', kind);
  };
  return { name, speed: 'slow', send, sent, ...audience } as const;
}

const batch = (...contents: readonly string[]) =>
  batchOf(...contents.map((each) => (each.startsWith('{') ? each : bodyOf(each))));

test('a test is delivered after the alerts, and leaves the receipt by which its sender knows', async () => {
  const sns = fakeDestination('sns');
  const services = fakeServices([sns]);
  expect(await alertOn(batch(asked('t-1'), 'e-1'), aMinute, services)).toEqual({ batchItemFailures: [] });
  expect(sns.sent).toEqual(['e-1', 't-1']);
  expect(services.receipts.written).toEqual(['e-1 sns', 't-1 sns']);
});

test('a test is delivered once, though it comes twice', async () => {
  const sns = fakeDestination('sns');
  const services = fakeServices([sns]);
  await alertOn(batch(asked('t-1'), asked('t-1')), aMinute, services);
  await alertOn(batch(asked('t-1')), aMinute, services);
  expect(sns.sent).toEqual(['t-1']);
});

test('a test that a destination has not taken comes again', async () => {
  const services = fakeServices([fakeDestination('sns', {}, 't-1')]);
  expect(await alertOn(batch(asked('t-1')), aMinute, services)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm-1' }],
  });
});
