import { expect, test } from 'vitest';
import type { LastSnapshot, MembersRead } from '../../../alert/heartbeat.ts';
import { heartbeatMessage, waiting } from '../heartbeats.ts';
import { rendered } from './rendered.ts';

const { terminal, slack, publication, bodies } = rendered(heartbeatMessage({ undelivered: waiting }));
const parsed = (body: string | undefined) => JSON.parse(body ?? 'null');

test('in a terminal it reads like every other message', () => {
  expect(terminal).toEqual([
    '⚪ prod: IAM Whodunit is at work: it saw 143 IAM events in 7 days',
    '   • 61 alerts were made; 3 more were held back.',
    expect.stringMatching(/^ {3}• 2 alerts are not delivered to everybody\. The oldest: DetachRolePolicy/),
    expect.stringMatching(/^ {3}Next: Look for “not delivered” in the log of the function/),
    expect.stringMatching(/^ {3}prod \(123456789012\) · 16 Nov 2026, 17:00 to 23 Nov 2026, 17:00 JST/),
  ]);
});

test('it tells of the last snapshot, and what differed', () => {
  const said = (snapshot: LastSnapshot) => rendered(heartbeatMessage({ snapshot })).terminal.join('\n');
  const time = Date.UTC(2026, 10, 22, 18);
  expect(said({ time, drifts: 0 })).toContain(
    'The account was last read at 23 Nov 2026, 03:00:00 JST; nothing differed from what the events had told.',
  );
  expect(said({ time, drifts: 2 })).toContain('2 things differed from what the events had told, which the log');
  expect(said('none')).toContain('The account was not read yet');
});

test.each<[MembersRead, string]>([
  [{ count: 1, unread: [] }, 'The other account was read in the last 2 days.'],
  [{ count: 1_000, unread: [] }, 'All 1000 other accounts were read in the last 2 days.'],
  [
    { count: 3, unread: ['123456789012'] },
    'Of 3 other accounts, 1 was not read in the last 2 days: prod (123456789012). The log of the snapshot function says why.',
  ],
  [
    { count: 9, unread: ['1', '2', '3', '4', '5', '6', '7'] },
    'Of 9 other accounts, 7 were not read in the last 2 days: 1, 2, 3, 4, 5 and 2 more. The log',
  ],
])('of %j it says in words', (members, said) => {
  expect(rendered(heartbeatMessage({ members })).terminal.join('\n')).toContain(said);
});

test('a program gets the numbers of the other accounts that were not read', () => {
  const members = { count: 3, unread: ['210987654321'] };
  const body = parsed(rendered(heartbeatMessage({ members })).bodies['default']);
  expect(body.alerts[0].members).toEqual(members);
});

test('Slack shows the days in the zone of each reader', () => {
  expect(JSON.stringify(slack.blocks.blocks)).toMatch(/<!date\^1794816000\^[^>]*> to <!date\^1795420800\^[^>]*>/);
});

test('an e-mail says all of it', () => {
  expect(publication.subject).toBe('[security: info] prod: IAM Whodunit is at work: it saw 143 IAM events in 7 days');
  expect(bodies['email']).toContain('- 61 alerts were made; 3 more were held back.');
  expect(bodies['email']).toContain('Period: 16 Nov 2026');
  expect(bodies['sms']).toBe('prod: IAM Whodunit is at work: it saw 143 IAM events in 7 days');
});

test('a chat can tell it from a change', () => {
  expect(parsed(bodies['https']).metadata.eventType).toBe('heartbeat');
});

test('a filter lets it through by its own attributes, and for every account', () => {
  expect(publication.attributes).toEqual({
    security: 'info',
    breakRisk: 'none',
    accountId: 'unknown',
    eventName: 'heartbeat',
    principalType: 'unknown',
    outcome: 'heartbeat',
  });
});

test('a program gets the numbers', () => {
  expect(parsed(bodies['default']).alerts).toEqual([
    {
      kind: 'heartbeat',
      id: 'h-1',
      security: 'info',
      breakRisk: 'none',
      time: '2026-11-23T08:00:00.000Z',
      days: 7,
      accountId: '123456789012',
      eventsSeen: 143,
      alerts: 61,
      heldBack: 3,
      undelivered: 2,
      oldestUndelivered: {
        eventName: 'DetachRolePolicy',
        eventTime: '2026-11-21T03:12:07.000Z',
        destination: '/iam-whodunit/slack-webhook',
      },
    },
  ]);
});
