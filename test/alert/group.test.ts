import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Alert, ChangeAlert } from '../../alert/alert.ts';
import { isGrave } from '../../alert/gather.ts';
import { alertsIn, group, type Message } from '../../alert/group.ts';
import { measuresOf } from '../../alert/message-measures.ts';
import { gravity } from '../../iam/measures.ts';
import { sortedBy } from '../../iam/undo/order.ts';
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
    expect(shape(group([tag('a'), deleteRole('b')]))).toEqual(['single', 'single']);
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
    const messages = group(Array.from({ length: 201 }, (_, index) => tag(`role-${index}`)));
    expect(shape(messages)).toEqual(['digest of 67', 'digest of 67', 'digest of 67']);
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
        expect(message.alerts.length).toBeLessThanOrEqual(100);
        expect(message.alerts.some(isGrave) && message.graver.length > 0).toBe(false);
        expect(outcomesIn(all).size).toBe(1);
        expect(usersIn(all).size).toBe(1);
        const asTheyCame = message.alerts.toSorted((one, other) => alerts.indexOf(one) - alerts.indexOf(other));
        expect(message.alerts).toEqual(sortedBy(asTheyCame, ({ change }) => change));
      }
      const gravities = group(alerts).map((message) => gravity(measuresOf(message)));
      expect(gravities).toEqual([...gravities].sort((one, other) => other - one));
    }),
    { numRuns: 60 },
  );
});

describe('Grave changes', () => {
  const attach = (roleName: string, more: object = {}) =>
    changeOf({
      eventName: 'AttachRolePolicy',
      requestParameters: { roleName, policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      ...more,
    });
  const trust = (roleName: string, principal: string, more: object = {}) =>
    changeOf({
      eventName: 'UpdateAssumeRolePolicy',
      requestParameters: {
        roleName,
        policyDocument: JSON.stringify({
          Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }],
        }),
      },
      ...more,
    });
  const detach = (roleName: string, more: object = {}) =>
    changeOf({
      eventName: 'DetachRolePolicy',
      requestParameters: { roleName, policyArn: `arn:aws:iam::123456789012:policy/${roleName}` },
      ...more,
    });
  const many = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));

  test('stand before what is milder, whoever made it and whenever it came', () => {
    const by = (userName: string) => ({
      userIdentity: { ...kimura, userName, arn: `arn:aws:iam::123456789012:user/${userName}` },
    });
    const messages = group([tag('a', by('sato')), deleteRole('b', by('tanaka')), attach('c')]);
    expect(rolesIn(messages)).toEqual(['c', 'b', 'a']);
  });

  test('that are identical are one message: a controller that writes the same trust policy every second', () => {
    expect(shape(group(many(6, () => trust('data-loader', '*'))))).toEqual(['digest of 6']);
  });

  test('that are alike are one message: 45 deleted roles', () => {
    expect(shape(group(many(45, (index) => deleteRole(`svc-${index}`))))).toEqual(['digest of 45']);
  });

  test('that are unlike the others keep their own', () => {
    const others = many(5, (index) => attach(`svc-${index}`));
    expect(shape(group([...others, trust('data-loader', '*')]))).toEqual(['digest of 5', 'single']);
    expect(
      shape(
        group([...many(5, () => trust('data-loader', '*')), trust('data-loader', 'arn:aws:iam::999999999999:root')]),
      ),
    ).toEqual(['digest of 5', 'single']);
  });

  test('that take away in one go are one message with the milder ones that do: terraform destroy', () => {
    const run = terraformRun('ASIARUN1EXAMPLE');
    const destroyed = many(10, (index) => [
      detach(`svc-${index}`, run),
      changeOf({
        eventName: 'DeletePolicy',
        requestParameters: { policyArn: `arn:aws:iam::123456789012:policy/svc-${index}` },
        ...run,
      }),
      deleteRole(`svc-${index}`, run),
    ]);
    expect(shape(group(destroyed.flat()))).toEqual(['digest of 30']);
  });

  test('of a role that is replaced under its name are one message with what makes it anew', () => {
    const make = changeOf({
      eventName: 'CreateRole',
      requestParameters: {
        roleName: 'app',
        assumeRolePolicyDocument:
          '{"Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
      },
    });
    const again = changeOf({
      eventName: 'AttachRolePolicy',
      requestParameters: { roleName: 'app', policyArn: 'arn:aws:iam::123456789012:policy/app' },
    });
    expect(shape(group([detach('app'), deleteRole('app'), make, again]))).toEqual(['digest of 4']);
  });

  test('that open a door are not hidden among those that take away', () => {
    const cleanUp = many(20, (index) => deleteRole(`svc-${index}`));
    expect(shape(group([...cleanUp, attach('data-loader')]))).toEqual(['single', 'digest of 20']);
  });

  test('are named by the digest of the others of their session, by whose measures it goes', () => {
    const [message, digest] = group([tag('a'), tag('b'), attach('c')]);
    expect([message, digest].map((each) => each && measuresOf(each).security)).toEqual(['critical', 'low']);
    expect(digest).toMatchObject({ graver: [{ change: { target: { name: 'c' } } }] });
  });
});

describe('Denied calls', () => {
  const session = (name: string, userAgent = 'aws-cli/2.33.7') => ({
    ...denied,
    userAgent,
    userIdentity: {
      type: 'AssumedRole',
      arn: `arn:aws:sts::123456789012:assumed-role/app/${name}`,
      accountId: '123456789012',
      accessKeyId: `ASIA${name}`,
      sessionContext: { sessionIssuer: { type: 'Role', userName: 'app', arn: 'arn:aws:iam::123456789012:role/app' } },
    },
  });

  test('of one role under many session names and tools are one message', () => {
    const calls = ['one', 'two', 'three', 'four'].map((name) => tag('a', session(name, `tool-${name}`)));
    expect(shape(group(calls))).toEqual(['digest of 4']);
  });

  test('never share a message with what succeeded', () => {
    expect(shape(group([tag('a', session('one')), tag('a', { ...session('one'), errorCode: undefined })]))).toEqual([
      'single',
      'single',
    ]);
  });
});

describe('A user whom the console deletes', () => {
  test('is one message, with the login profile that was not there', () => {
    const inConsole = { sessionCredentialFromConsole: 'true' };
    const calls = [
      changeOf({
        eventName: 'DeleteLoginProfile',
        requestParameters: { userName: 'temp' },
        errorCode: 'NoSuchEntityException',
        ...inConsole,
      }),
      changeOf({
        eventName: 'RemoveUserFromGroup',
        requestParameters: { userName: 'temp', groupName: 'devs' },
        ...inConsole,
      }),
      changeOf({ eventName: 'DeleteUser', requestParameters: { userName: 'temp' }, ...inConsole }),
    ];
    expect(shape(group(calls))).toEqual(['digest of 3']);
  });
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
