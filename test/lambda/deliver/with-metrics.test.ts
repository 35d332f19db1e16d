import { describe, expect, test } from 'vitest';
import type { Message } from '../../../alert/group.ts';
import { DeliveryError } from '../../../lambda/deliver/failure.ts';
import { withMetrics } from '../../../lambda/deliver/with-metrics.ts';
import { changeOf } from '../../alert/records.ts';
import { aMinute, fakeClock, fakeMetrics, message } from '../fakes.ts';

function counting(trouble?: Error) {
  const metrics = fakeMetrics();
  const send = async () => {
    if (trouble !== undefined) throw trouble;
  };
  const clock = fakeClock(Date.UTC(2026, 10, 24, 1, 0, 30));
  return {
    metrics,
    destination: withMetrics({ name: '/hook', speed: 'slow', send }, { kind: 'Slack', metrics, clock }),
  };
}

function at(eventTime: string): Message {
  return { kind: 'single', alert: changeOf({ eventName: 'TagRole', eventTime }) };
}

describe('a destination with metrics', () => {
  test.each([
    ['how many seconds after its event a message was taken', '2026-11-24T01:00:00Z', [30]],
    ['no lag where the event is of the future', '2026-11-24T01:02:00Z', [0]],
  ])('counts %s', async (_, eventTime, lags) => {
    const { metrics, destination } = counting();
    await destination.send(at(eventTime), aMinute);
    expect(metrics.counted).toEqual([['delivered', 'Slack', 1, lags]]);
  });

  test('counts a message without a time, without a lag', async () => {
    const { metrics, destination } = counting();
    await destination.send(message('e-1'), aMinute);
    expect(metrics.counted).toEqual([['delivered', 'Slack', 1, []]]);
  });

  test.each([
    ['refused', new DeliveryError('no_service', { lasts: 'permanent', affects: 'destination' })],
    ['tried again', new DeliveryError('a fault', { lasts: 'transient', affects: 'message' })],
    ['tried again', new TypeError('nobody foresaw it')],
  ])('counts what it did not take as %s, and lets the failure through', async (outlook, trouble) => {
    const { metrics, destination } = counting(trouble);
    await expect(destination.send(message('e-1'), aMinute)).rejects.toBe(trouble);
    expect(metrics.counted).toEqual([['not delivered', 'Slack', 1, outlook]]);
  });
});
