import { describe, expect, test } from 'vitest';
import type { Alert } from '../../alert/alert.ts';
import { alertsIn } from '../../alert/group.ts';
import { alertOf, holdBack, messagesFor, read, readValue } from '../../alert/pipe.ts';
import type { Alerter } from '../../iam/alerter/alerter.ts';
import type { BreakRisk, Security } from '../../iam/measures.ts';
import { type Before, notKept } from '../../iam/state/before.ts';
import { changeOf, denied, recordOf } from './records.ts';

const body = (members: Readonly<Record<string, unknown>>) => JSON.stringify({ detail: recordOf(members) });

function recordFrom(members: Readonly<Record<string, unknown>>) {
  const event = read({ id: 'm-1', body: body(members) });
  if (event.kind !== 'record') throw new Error(`not a record: ${event.reason}`);
  return event;
}

describe('an event is read', () => {
  test('as a record, under the id of CloudTrail and with the text that it came as', () => {
    const text = body({ eventName: 'CreateUser', eventID: 'e-1' });
    expect(read({ id: 'm-1', body: text })).toMatchObject({ kind: 'record', id: 'e-1', text });
  });

  test('under the id of what brought it, where it has none of its own', () => {
    expect(recordFrom({ eventName: 'CreateUser', eventID: undefined }).id).toBe('m-1');
  });

  test.each([
    ['no JSON', '{', /JSON/],
    ['no record', '{"detail":[]}', /^A CloudTrail record is a JSON object; this is none\.$/],
    ['no event name', '{"detail":{}}', /^A CloudTrail record has an eventName; this has none\.$/],
  ])('as unreadable where it is %s, with the reason and its text', (_, text, reason) => {
    const measures = { security: 'medium', breakRisk: 'none' };
    expect(read({ id: 'm-1', body: text })).toEqual({
      kind: 'unreadable',
      id: 'm-1',
      measures,
      reason: expect.stringMatching(reason),
      excerpt: text,
    });
  });

  test.each([
    ['an aggregated event', { detail: { eventCategory: 'Aggregated' } }],
    ['an aggregated event', { eventType: 'AwsAggregatedEvent' }],
    ['a heartbeat', { iamWhodunit: 'heartbeat', id: 'h-1', time: '2026-11-23T08:00:00Z', account: '1', days: 7 }],
  ])('as one to leave alone, for a reason, where it is %s', (what, value) => {
    expect(readValue('m-1', value, '')).toEqual({ kind: 'left alone', reason: expect.stringContaining(what) });
  });
});

describe('a record becomes an alert', () => {
  test('with what was known of the state before', () => {
    const before: Before = { kind: 'unknown', reason: 'could not be read' };
    expect(alertOf(recordFrom({ eventName: 'CreateUser' }), before)).toMatchObject({ kind: 'change', before });
  });

  test('that is grave where it changes the alerter that is asked', () => {
    const record = recordFrom({ eventName: 'DeleteRole', requestParameters: { roleName: 'IamWhodunit-AlertsRole' } });
    const alerter = { stackName: 'IamWhodunit', parameters: [] };
    expect(alertOf(record, notKept, { alerter }).measures.security).toBe('critical');
    expect(alertOf(record, notKept).measures.security).not.toBe('critical');
  });
});

describe('a fault of ours becomes an alert that says so and holds the event', () => {
  const fault = new TypeError('a fault of ours');
  const measures = { security: 'medium', breakRisk: 'possible' };

  test('in reading', () => {
    const value = {
      get detail(): object {
        throw fault;
      },
    };
    expect(readValue('m-1', value, 'the text')).toEqual({
      kind: 'unreadable',
      id: 'm-1',
      measures,
      reason: 'This version failed to read it.',
      excerpt: 'the text',
      fault,
    });
  });

  test('in explaining', () => {
    const alerter: Alerter = {
      get stackName(): string {
        throw fault;
      },
      parameters: [],
    };
    const record = recordFrom({ eventName: 'CreateUser', eventID: 'e-1' });
    expect(alertOf(record, notKept, { alerter })).toEqual({
      kind: 'unreadable',
      id: 'e-1',
      measures,
      reason: 'This version failed to explain it.',
      excerpt: record.text,
      fault,
    });
  });
});

describe('the alerts of a batch', () => {
  const [tag, other] = [changeOf({ eventName: 'TagRole' }), changeOf({ eventName: 'DeleteRole' })];

  test('are divided into those to deliver and those that a rule holds back, with the rule', () => {
    // Each knows what was done beside it, also what nobody is told.
    const batch = [tag.change, other.change];
    expect(holdBack([tag, other], [{ reason: 'tags are noise', action: 'Tag*' }], 0)).toEqual({
      alerts: [{ ...other, among: batch }],
      heldBack: [{ alert: { ...tag, among: batch }, held: { rule: 'hold[0]', reason: 'tags are noise' } }],
    });
  });

  test('are judged together before a rule is asked: what a burst raises is delivered as such', () => {
    const attempts = Array.from({ length: 5 }, () => changeOf({ eventName: 'CreateGroup', ...denied }));
    const { alerts } = holdBack(attempts, [], 0);
    expect(alerts).toMatchObject(attempts.map(() => ({ findings: [{ name: 'denied-burst' }] })));
  });
});

describe('the messages for an audience', () => {
  function alertWith(security: Security, breakRisk: BreakRisk = 'none'): Alert {
    return { ...changeOf({ eventName: 'DetachRolePolicy' }), measures: { security, breakRisk } };
  }
  const ids = (alerts: readonly Alert[]) => alerts.map(({ id }) => id);
  const [first, second, third] = [alertWith('medium'), alertWith('low'), alertWith('medium')];

  test('are made of the alerts that are for it, and the others are given back with the reason', () => {
    const { messages, notFor } = messagesFor([first, second, third], { security: 'medium' });
    expect(messages.map(alertsIn).map(ids)).toEqual([ids([first, third])]);
    expect(notFor).toEqual([{ alert: second, reason: 'below the floor: security low, break risk none' }]);
  });

  test('name nothing that it already has', () => {
    const { messages, notFor } = messagesFor([first, second, third], {}, ({ id }) => id === second.id);
    expect(messages.map(alertsIn).map(ids)).toEqual([ids([first, third])]);
    expect(notFor).toEqual([]);
  });
});
