import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Alert, ChangeAlert } from '../../alert/alert.ts';
import { alertsIn, group, isGrave, type Message } from '../../alert/group.ts';
import { measuresOf } from '../../alert/message-measures.ts';
import { changeOf, denied, kimura, terraformRun } from './records.ts';

const tag = (roleName: string, more: object = {}) =>
  changeOf({ eventName: 'TagRole', requestParameters: { roleName, tags: [{ key: 'team' }] }, ...more });
const deleteRole = (roleName: string, more: object = {}) =>
  changeOf({ eventName: 'DeleteRole', requestParameters: { roleName }, ...more });

function shape(messages: readonly Message[]): readonly string[] {
  return messages.map((message) => (message.kind === 'single' ? 'single' : `digest of ${message.alerts.length}`));
}

const rolesIn = (messages: readonly Message[]) =>
  messages.flatMap(alertsIn).map((alert) => (alert.kind === 'change' ? alert.change.target.name : undefined));

describe('A batch is gathered into messages', () => {
  test('a single change is a message of its own', () => {
    expect(shape(group([tag('a')]))).toEqual(['single']);
  });

  test('several changes of one session are one digest', () => {
    expect(shape(group([tag('a'), tag('b'), tag('a')]))).toEqual(['digest of 3']);
  });

  test('changes that came out of order are named in the order in which they were done', () => {
    const at = (role: string, eventTime: string | undefined) => tag(role, { eventTime });
    const late = [at('c', '2026-11-24T00:40:02Z'), at('a', '2026-11-24T00:40:00Z'), at('b', '2026-11-24T00:40:00Z')];
    expect(rolesIn(group(late))).toEqual(['a', 'b', 'c']);
    expect(rolesIn(group([...late, at('d', undefined)]))).toEqual(['c', 'a', 'b', 'd']);
  });

  test('a grave change has its own message, before the digest that names it too', () => {
    const grave = deleteRole('c');
    const messages = group([tag('a'), grave, tag('b')]);
    expect(shape(messages)).toEqual(['single', 'digest of 2']);
    expect(messages[1]).toMatchObject({ graver: [grave] });
  });

  test('one change beside grave ones needs no digest', () => {
    expect(shape(group([tag('a'), deleteRole('b'), deleteRole('c')]))).toEqual(['single', 'single', 'single']);
  });

  test.each<[string, object]>([
    [
      'another principal',
      { userIdentity: { ...kimura, userName: 'sato', arn: 'arn:aws:iam::123456789012:user/sato' } },
    ],
    ['another key of the same user', { userIdentity: { ...kimura, accessKeyId: 'AKIAANOTHERKEYEXAMPLE' } }],
    ['another account', { recipientAccountId: '210987654321' }],
    ['another tool', { userAgent: 'aws-cli/2.33.7 md/command#iam.tag-role' }],
    ['an attempt that was denied', denied],
    ['a call that failed', { errorCode: 'NoSuchEntity' }],
  ])('changes are not mixed with those of %s', (_, more) => {
    expect(shape(group([tag('a'), tag('b', more)]))).toEqual(['single', 'single']);
  });

  test('two runs of one role are distinguished by their keys', () => {
    const [one, other] = [terraformRun('ASIARUN1EXAMPLE'), terraformRun('ASIARUN2EXAMPLE')];
    const messages = group([tag('a', one), tag('b', other), tag('c', one), tag('d', other)]);
    expect(shape(messages)).toEqual(['digest of 2', 'digest of 2']);
  });

  test('the console takes new keys within a session', () => {
    const console = (accessKeyId: string) => ({
      sessionCredentialFromConsole: 'true',
      userIdentity: { ...kimura, accessKeyId },
    });
    expect(shape(group([tag('a', console('ASIA1')), tag('b', console('ASIA2'))]))).toEqual(['digest of 2']);
  });

  test('changes of nobody that the record names belong to nobody together', () => {
    expect(shape(group([tag('a', { userIdentity: {} }), tag('b', { userIdentity: {} })]))).toEqual([
      'single',
      'single',
    ]);
  });

  test('a run of 26 changes makes one message, and one more for each grave change', () => {
    const run = terraformRun('ASIARUN1EXAMPLE');
    const changes = Array.from({ length: 25 }, (_, index) => tag(`role-${index % 9}`, run));
    expect(shape(group([...changes, deleteRole('old', run)]))).toEqual(['single', 'digest of 25']);
  });

  test('what would not fit into one digest is divided into even parts', () => {
    const messages = group(Array.from({ length: 81 }, (_, index) => tag(`role-${index}`)));
    expect(shape(messages)).toEqual(['digest of 27', 'digest of 27', 'digest of 27']);
  });
});

/** Changes of a few sessions and outcomes, some grave, some unreadable, in any order and with duplicates. */
const anyBatch = fc.array(
  fc.record({
    user: fc.constantFrom('kimura', 'sato', 'tanaka'),
    role: fc.constantFrom('a', 'b', 'c', 'd'),
    deed: fc.constantFrom('tag', 'delete', 'unreadable'),
    outcome: fc.constantFrom({}, denied, { errorCode: 'NoSuchEntity' }),
  }),
  { maxLength: 120 },
);

type Wish = typeof anyBatch extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function alertFor({ user, role, deed, outcome }: Wish, index: number): Alert {
  const measures = { security: 'medium', breakRisk: 'none' } as const;
  if (deed === 'unreadable') return { kind: 'unreadable', id: `u-${index}`, measures, reason: 'x', excerpt: 'y' };
  const more = {
    ...outcome,
    eventID: `e-${index}`,
    userIdentity: { ...kimura, userName: user, arn: `arn:aws:iam::123456789012:user/${user}` },
  };
  return deed === 'tag' ? tag(role, more) : deleteRole(role, more);
}

const outcomesIn = (alerts: readonly ChangeAlert[]) =>
  new Set(alerts.map(({ change }) => change.record.outcome.kind === 'succeeded'));
const usersIn = (alerts: readonly ChangeAlert[]) => new Set(alerts.map(({ change }) => change.record.principal.arn));

test('whatever the batch, each alert is delivered by exactly one message, in the order of its session', () => {
  fc.assert(
    fc.property(anyBatch, (wishes) => {
      const alerts = wishes.map(alertFor);
      const delivered = group(alerts).flatMap(alertsIn);
      expect(delivered.map(({ id }) => id).sort()).toEqual(alerts.map(({ id }) => id).sort());
      for (const message of group(alerts)) {
        if (message.kind === 'single') continue;
        const all = [...message.alerts, ...message.graver];
        expect(message.alerts.length).toBeGreaterThan(1);
        expect(message.alerts.length).toBeLessThanOrEqual(40);
        expect(message.alerts.some(isGrave)).toBe(false);
        expect(message.graver.every(isGrave)).toBe(true);
        expect(outcomesIn(all).size).toBe(1);
        expect(usersIn(all).size).toBe(1);
        const order = message.alerts.map((alert) => alerts.indexOf(alert));
        expect(order).toEqual([...order].sort((one, other) => one - other));
      }
    }),
    { numRuns: 60 },
  );
});

describe('A deployment of the alerter itself', () => {
  const cloudFormation = {
    userIdentity: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::123456789012:assumed-role/cfn-exec/AWSCloudFormation',
      accountId: '123456789012',
      invokedBy: 'cloudformation.amazonaws.com',
    },
  };
  const ownRule = (name: string, more: object) =>
    changeOf({
      eventSource: 'events.amazonaws.com',
      eventName: 'PutRule',
      requestParameters: { name: `IamWhodunit-${name}` },
      ...more,
    });

  test('is one digest, which is as critical as each of its changes', () => {
    const messages = group([ownRule('a', cloudFormation), ownRule('b', cloudFormation)]);
    expect(shape(messages)).toEqual(['digest of 2']);
    expect(messages.map(measuresOf)).toEqual([{ security: 'critical', breakRisk: 'none' }]);
  });

  test('does not hide what a person does to the alerter by hand', () => {
    expect(shape(group([ownRule('a', {}), ownRule('b', {})]))).toEqual(['single', 'single']);
  });
});
