import { describe, expect, test } from 'vitest';
import type { TestAlert } from '../../alert/alert.ts';
import { heartbeatIn } from '../../alert/heartbeat.ts';
import { heldBy } from '../../alert/hold.ts';
import { publicationOf } from '../../alert/render/publication.ts';
import { slackOf } from '../../alert/render/slack.ts';
import { whyNotFor } from '../../alert/route.ts';
import { testIn, testInput } from '../../alert/test-message.ts';
import { alertOf } from './alert-of.ts';

const input = testInput({ id: 't-1', time: '2026-11-23T08:00:00Z', account: '123456789012' });
const run = { id: 't-1', time: Date.UTC(2026, 10, 23, 8), accountId: '123456789012' };
const alert: TestAlert = { kind: 'test', id: 't-1', measures: { security: 'info', breakRisk: 'none' }, test: run };
const reader = { language: 'en', timeZone: 'UTC', accountNames: {} } as const;

describe('the message of a test', () => {
  test('is read as the test that it asks for, and as nothing else', () => {
    expect(testIn(JSON.parse(JSON.stringify(input)))).toEqual(run);
    expect(heartbeatIn(input)).toBeUndefined();
  });

  test('makes no alert outside of the deployed function', () => {
    expect(alertOf({ id: 'm-1', body: JSON.stringify(input) })).toEqual({
      kind: 'left alone',
      reason: 'a test, which only the deployed function can send',
    });
  });

  test.each<[string, unknown]>([
    ['no id', { ...input, id: '' }],
    ['no time', { ...input, time: undefined }],
    ['a time that is none', { ...input, time: 'now' }],
    ['no account', { ...input, account: undefined }],
  ])('with %s is an event that nobody can read, and becomes an alert as such', (_, broken) => {
    expect(testIn(broken)).toBeUndefined();
    expect(alertOf({ id: 'm-1', body: JSON.stringify(broken) })).toMatchObject({ kind: 'unreadable' });
  });
});

const detail = {
  eventSource: 'iam.amazonaws.com',
  eventName: 'CreateUser',
  requestParameters: input,
  iamWhodunit: 'test',
};

test.each<[string, unknown]>([
  [
    'an event of IAM that has our words in it',
    { source: 'aws.iam', 'detail-type': 'AWS API Call via CloudTrail', detail },
  ],
  ['a record that has our words in it', { eventName: 'CreateUser', requestParameters: input }],
  ['the word of another', { ...input, iamWhodunit: 'heartbeat' }],
  ['a list', [input]],
  ['a text', JSON.stringify(input)],
])('%s is no test, and cannot be hidden as one', (_, value) => {
  expect(testIn(value)).toBeUndefined();
});

describe('a test', () => {
  test('is for every destination, whatever its floor and its accounts', () => {
    expect(whyNotFor(alert, { security: 'critical', accounts: ['210987654321'] })).toBeUndefined();
  });

  test('is held back by no rule', () => {
    expect(heldBy(alert, [{ reason: 'all', action: '*', principal: '*' }], 0)).toBeUndefined();
  });

  test('is called a test in the first word, everywhere', () => {
    const message = { kind: 'single', alert } as const;
    const { subject, message: bodies, attributes } = publicationOf(message, reader);
    const { default: machine, email, sms, https } = JSON.parse(bodies);
    const headline = 'Test: alerts of IAM Whodunit arrive here';
    expect([subject, sms].map((text) => text.includes(headline))).toEqual([true, true]);
    expect(email).toMatch(/^- This is a test: somebody ran `whodunit test`\. Nothing has changed/m);
    expect(JSON.parse(machine)).toMatchObject({ headline, alerts: [{ kind: 'test', id: 't-1', security: 'info' }] });
    expect(JSON.parse(https)).toMatchObject({ content: { title: headline }, metadata: { eventType: 'test' } });
    expect(attributes).toMatchObject({ eventName: 'test', outcome: 'test', security: 'info' });
    expect(JSON.stringify(slackOf(message, reader))).toContain(headline);
  });
});
