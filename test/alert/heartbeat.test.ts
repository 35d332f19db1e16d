import { describe, expect, test } from 'vitest';
import { group } from '../../alert/group.ts';
import { heartbeatIn, heartbeatInput } from '../../alert/heartbeat.ts';
import { heldBy } from '../../alert/hold.ts';
import { whyNotFor } from '../../alert/route.ts';
import { alertOf } from './alert-of.ts';
import { heartbeatOf, monday } from './heartbeats.ts';
import { changeOf } from './records.ts';

const input = heartbeatInput({ id: 'h-1', time: '2026-11-23T08:00:00Z', account: '123456789012', days: 7 });

describe('the message of a schedule', () => {
  test('is read as the heartbeat that it asks for', () => {
    expect(heartbeatIn(JSON.parse(JSON.stringify(input)))).toEqual(monday);
  });

  test('makes no alert by itself: its numbers are not in it', () => {
    expect(alertOf({ id: 'm-1', body: JSON.stringify(input) })).toEqual({
      kind: 'left alone',
      reason: 'a heartbeat, which only the deployed function can send',
    });
  });

  test.each<[string, unknown]>([
    ['no id', { ...input, id: '' }],
    ['no time', { ...input, time: undefined }],
    ['a time that is none', { ...input, time: 'Monday' }],
    ['no account', { ...input, account: undefined }],
    ['no days', { ...input, days: undefined }],
    ['days that are no number', { ...input, days: '7' }],
    ['half a day', { ...input, days: 0.5 }],
    ['no time to tell of', { ...input, days: 0 }],
  ])('with %s is an event that nobody can read, and becomes an alert as such', (_, broken) => {
    expect(heartbeatIn(broken)).toBeUndefined();
    expect(alertOf({ id: 'm-1', body: JSON.stringify(broken) })).toMatchObject({ kind: 'unreadable' });
  });
});

test.each<[string, unknown]>([
  ['an event', { source: 'aws.iam', detail: { eventName: 'CreateUser', requestParameters: input } }],
  ['a record with our word in it', { eventName: 'CreateUser', requestParameters: { userName: 'iamWhodunit' } }],
  ['the word of another', { ...input, iamWhodunit: 'something else' }],
  ['a list', [input]],
  ['a text', JSON.stringify(input)],
  ['nothing', null],
])('%s is no heartbeat', (_, value) => {
  expect(heartbeatIn(value)).toBeUndefined();
});

describe('a heartbeat', () => {
  test('is held back by no rule', () => {
    expect(heldBy(heartbeatOf(), [{ reason: 'all', action: '*', principal: '*' }], 0)).toBeUndefined();
  });

  test('has a message of its own, whatever comes with it', () => {
    const changes = [changeOf({ eventName: 'TagRole' }), changeOf({ eventName: 'TagUser' })];
    const kinds = group([...changes, heartbeatOf()]).map((message) =>
      message.kind === 'digest' ? 'digest' : message.alert.kind,
    );
    expect(kinds).toEqual(['digest', 'heartbeat']);
  });

  test('is for a destination of other accounts too, and for none with a floor', () => {
    expect(whyNotFor(heartbeatOf(), { accounts: ['210987654321'] })).toBeUndefined();
    expect(whyNotFor(heartbeatOf(), { security: 'low' })).toBe('below the floor: security info, break risk none');
    expect(whyNotFor(heartbeatOf(), { breakRisk: 'possible' })).toBe('below the floor: security info, break risk none');
  });
});
