import { expect, test } from 'vitest';
import { asNewEvent } from '../../../e2e/events/bus.ts';
import { everyEvent } from '../../../e2e/events/every-event.ts';
import { textAt } from '../../../iam/cloudtrail/fields.ts';

const events = everyEvent();

test('the events at hand are changes, reading calls and calls of other services', () => {
  const alerts = events.map(asNewEvent).filter(({ becomesAlert }) => becomesAlert);
  expect(alerts.length).toBeGreaterThan(300);
  expect(alerts.length).toBeLessThan(events.length);
});

test('an event that happens again has an id of its own, and nothing else that is new', () => {
  for (const event of events) {
    const first = asNewEvent(event);
    expect(textAt(first.event, 'detail', 'eventID')).toBe(first.id);
    expect(asNewEvent(event).id).not.toBe(first.id);
    expect({ ...first.event, detail: undefined }).toEqual({ ...event, detail: undefined });
  }
});

test.each([
  ['a change', 'iam', { eventName: 'DeleteUser' }, true],
  ['a reading call', 'iam', { eventName: 'GetUser' }, false],
  ['a call that changes something, whatever its name', 'iam', { eventName: 'GetUser', readOnly: false }, true],
  ['a call that changes nothing, whatever its name', 'iam', { eventName: 'DeleteUser', readOnly: true }, false],
  ['a call of another service', 'sqs', { eventName: 'DeleteQueue', readOnly: false }, false],
])('%s becomes an alert, or not', (_what, service, call, becomesAlert) => {
  const detail = { ...call, eventSource: `${service}.amazonaws.com` };
  expect(
    asNewEvent({ source: `aws.${service}`, 'detail-type': 'AWS API Call via CloudTrail', detail }).becomesAlert,
  ).toBe(becomesAlert);
});
