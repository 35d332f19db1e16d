import * as iam from '@aws-sdk/client-iam';
import { describe, expect, test } from 'vitest';
import { eventPattern } from '../../../iam/cloudtrail/event-pattern.ts';
import { matches } from '../../../iam/cloudtrail/matches.ts';

const event = {
  version: '0',
  source: 'aws.iam',
  'detail-type': 'AWS API Call via CloudTrail',
  detail: { eventSource: 'iam.amazonaws.com', eventName: 'AttachRolePolicy', readOnly: false },
};

function named(eventName: unknown) {
  return { ...event, detail: { ...event.detail, eventName } };
}

const actions = Object.keys(iam).flatMap((name) => /^([A-Z]\w+)Command$/.exec(name)?.[1] ?? []);
const reading = actions.filter((action) => /^(Get|List|Generate|Simulate)/.test(action));

describe('the event pattern', () => {
  test.each(actions.filter((action) => !reading.includes(action)))('catches %s', (action) => {
    expect(matches(eventPattern, named(action))).toBe(true);
  });

  test.each(reading)('leaves %s alone', (action) => {
    expect(matches(eventPattern, named(action))).toBe(false);
  });

  test('catches an action that AWS has yet to invent', () => {
    expect(matches(eventPattern, named('ShareRole'))).toBe(true);
  });

  test('catches an attempt that was denied', () => {
    const denied = { ...event, detail: { ...event.detail, errorCode: 'AccessDenied' } };
    expect(matches(eventPattern, denied)).toBe(true);
  });

  test.each([
    ['another service', { ...event, source: 'aws.s3' }],
    ['an event that was made up, with a source of its own', { ...event, source: 'my.app' }],
    ['a sign-in', { ...event, 'detail-type': 'AWS Console Sign In via CloudTrail' }],
    ['a call to another service', { ...event, detail: { ...event.detail, eventSource: 'sts.amazonaws.com' } }],
    ['a record without an event name', { ...event, detail: { eventSource: 'iam.amazonaws.com' } }],
    ['an event without a record', { source: 'aws.iam', 'detail-type': 'AWS API Call via CloudTrail' }],
    ['nothing', undefined],
  ])('leaves alone %s', (_, other) => {
    expect(matches(eventPattern, other)).toBe(false);
  });

  test('is short enough for EventBridge', () => {
    expect(JSON.stringify(eventPattern).length).toBeLessThan(2048);
  });
});
