import { describe, expect, test } from 'vitest';
import type { Undelivered } from '../../../../alert/heartbeat.ts';
import { plain } from '../../../../alert/phrase.ts';
import { heartbeatOf, monday, waiting } from '../../heartbeats.ts';
import { inEnglish } from './said.ts';

function said(members: Parameters<typeof heartbeatOf>[0]) {
  const { headline, points, next } = inEnglish(heartbeatOf(members));
  return { headline: plain(headline), points: points.map(plain), next };
}

describe('a heartbeat says', () => {
  test.each<[number, number, string]>([
    [0, 7, 'IAM Whodunit is at work: it saw no IAM event in 7 days'],
    [1, 1, 'IAM Whodunit is at work: it saw 1 IAM event in 1 day'],
    [143, 7, 'IAM Whodunit is at work: it saw 143 IAM events in 7 days'],
  ])('of %i events in %i days: %s', (eventsSeen, days, headline) => {
    const counts = { eventsSeen, alerts: 0, heldBack: 0 };
    expect(said({ counts, heartbeat: { ...monday, days } }).headline).toBe(headline);
  });

  test.each<[number, number, number, string]>([
    [0, 0, 0, 'Either nobody changed anything in IAM, or its events do not arrive: both look alike.'],
    [
      0,
      2,
      1,
      'Either nobody changed anything in IAM, or its events do not arrive: both look alike. Of changes to the alerter itself, 2 alerts were made; 1 more was held back.',
    ],
    [1, 0, 0, 'No alert was made; none was held back.'],
    [1, 1, 0, '1 alert was made; none was held back.'],
    [2, 0, 1, 'No alert was made; 1 was held back.'],
    [2, 1, 1, '1 alert was made; 1 more was held back.'],
    [143, 61, 3, '61 alerts were made; 3 more were held back.'],
  ])('of %i events, %i alerts and %i held back: %s', (eventsSeen, alerts, heldBack, point) => {
    expect(said({ counts: { eventsSeen, alerts, heldBack } }).points[0]).toBe(point);
  });

  test.each<[string, Undelivered | undefined, string]>([
    ['nothing', undefined, 'No alert is known to be undelivered.'],
    [
      'two alerts',
      waiting,
      '2 alerts are not delivered to everybody. The oldest: DetachRolePolicy of 21 Nov 2026, 03:12:07 UTC, which the channel of /iam-whodunit/slack-webhook has not taken.',
    ],
    [
      'an alert of the topic',
      { alerts: 1, oldest: { ...waiting.oldest, destination: 'sns' } },
      '1 alert is not delivered to everybody: DetachRolePolicy of 21 Nov 2026, 03:12:07 UTC, which the topic has not taken.',
    ],
    [
      'an event that nobody could read',
      { alerts: 1, oldest: { eventName: undefined, time: undefined, destination: 'sns' } },
      '1 alert is not delivered to everybody: an event that cannot be read, which the topic has not taken.',
    ],
  ])('that %s is undelivered', (_, undelivered, point) => {
    expect(said({ undelivered }).points[1]).toBe(point);
  });
});

describe('what to do', () => {
  test('is nothing where events came and nothing is undelivered', () => {
    expect(said({}).next).toEqual([]);
  });

  test('is to look into the log where something is undelivered', () => {
    expect(said({ undelivered: waiting }).next).toEqual([
      expect.objectContaining({ kind: 'advice', label: 'Next', text: [expect.objectContaining({ kind: 'words' })] }),
    ]);
  });

  test('is to make a change where no event came', () => {
    expect(said({ counts: { eventsSeen: 0, alerts: 0, heldBack: 0 } }).next).toEqual([
      expect.objectContaining({
        purpose: 'look',
        commands: [
          'aws iam create-group --group-name whodunit-test && aws iam delete-group --group-name whodunit-test',
        ],
      }),
    ]);
  });
});

test('the small print has the account and the days, in the zone of the reader', () => {
  const { facts, times } = inEnglish(heartbeatOf(), { '123456789012': 'prod' });
  expect(facts.map(({ label, value }) => `${label}: ${plain(value)}`)).toEqual([
    'Account: prod (123456789012)',
    'Period: 16 Nov 2026, 08:00 to 23 Nov 2026, 08:00 UTC',
  ]);
  expect(times).toEqual([Date.UTC(2026, 10, 16, 8), monday.time]);
});
