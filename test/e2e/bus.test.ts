import { expect, test } from 'vitest';
import { again } from '../../e2e/bus.ts';
import { everyEvent } from '../../e2e/every-event.ts';
import { textAt } from '../../iam/cloudtrail/fields.ts';

const events = everyEvent();

test('the events at hand are changes, reading calls and calls of other services', () => {
  const told = events.map(again).filter(({ isTold }) => isTold);
  expect(told.length).toBeGreaterThan(300);
  expect(told.length).toBeLessThan(events.length);
});

test('an event that happens again has an id of its own, and nothing else that is new', () => {
  for (const event of events) {
    const first = again(event);
    expect(textAt(first.event, 'detail', 'eventID')).toBe(first.id);
    expect(again(event).id).not.toBe(first.id);
    expect({ ...first.event, detail: undefined }).toEqual({ ...event, detail: undefined });
  }
});

test.each([
  ['a change', 'iam', { eventName: 'DeleteUser' }, true],
  ['a reading call', 'iam', { eventName: 'GetUser' }, false],
  ['a call that changes something, whatever its name,', 'iam', { eventName: 'GetUser', readOnly: false }, true],
  ['a call that changes nothing, whatever its name,', 'iam', { eventName: 'DeleteUser', readOnly: true }, false],
  ['a call of another service', 'sqs', { eventName: 'DeleteQueue', readOnly: false }, false],
])('of %s somebody hears, or nobody', (_what, service, call, isTold) => {
  const detail = { ...call, eventSource: `${service}.amazonaws.com` };
  expect(again({ source: `aws.${service}`, 'detail-type': 'AWS API Call via CloudTrail', detail }).isTold).toBe(isTold);
});
