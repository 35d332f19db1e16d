import { describe, expect, test } from 'vitest';
import type { ChangeAlert } from '../../../../alert/alert.ts';
import { withBursts } from '../../../../alert/bursts.ts';
import { group } from '../../../../alert/group.ts';
import { plain } from '../../../../alert/phrase.ts';
import { slackFrom } from '../../../../alert/render/slack.ts';
import { subjectOf } from '../../../../alert/render/subject.ts';
import { terminalLines } from '../../../../alert/render/terminal.ts';
import type { Wording } from '../../../../alert/wording.ts';
import { worded } from '../../../../alert/words/worded.ts';
import { changeOf, denied, terraformRun } from '../../records.ts';

const reader = { language: 'en', timeZone: 'UTC', accountNames: {} } as const;

/** The digest of a batch, which must have one. */
function digestOf(...alerts: readonly ChangeAlert[]): Wording {
  const digest = group(withBursts(alerts)).find(({ kind }) => kind === 'digest');
  if (digest === undefined) throw new Error('no digest');
  return worded(digest, reader);
}

const tagRole = (roleName: string, more: object = {}) =>
  changeOf({ eventName: 'TagRole', requestParameters: { roleName, tags: [{ key: 'team' }] }, ...more });
const attach = (roleName: string, more: object = {}) =>
  changeOf({
    eventName: 'AttachRolePolicy',
    requestParameters: { roleName, policyArn: 'arn:aws:iam::123456789012:policy/ReportRead' },
    ...more,
  });
const deleteRole = (roleName: string) => changeOf({ eventName: 'DeleteRole', requestParameters: { roleName } });
const createGroup = (groupName: string) => changeOf({ eventName: 'CreateGroup', requestParameters: { groupName } });
const createPolicy = (policyName: string) =>
  changeOf({ eventName: 'CreatePolicy', requestParameters: { policyName, policyDocument: '{"Statement":[]}' } });
const createAlias = () => changeOf({ eventName: 'CreateAccountAlias', requestParameters: { accountAlias: 'x' } });
const put = (roleName: string, Statement: object) =>
  changeOf({
    eventName: 'PutRolePolicy',
    requestParameters: { roleName, policyName: 'access', policyDocument: JSON.stringify({ Statement }) },
  });

const ofRootSession = (eventName: string) => {
  const arn = 'arn:aws:iam::123456789012:root';
  return changeOf({
    eventName,
    userIdentity: { type: 'Root', arn, accountId: '123456789012', sessionContext: { assumedRoot: 'true' } },
  });
};

describe('The headline of a digest', () => {
  test.each<[ChangeAlert[], string]>([
    [[tagRole('a'), attach('a')], 'kimura made 2 changes to role a'],
    [[tagRole('a'), tagRole('b'), createGroup('g')], 'kimura made 3 changes to 2 roles and 1 group'],
    [
      [tagRole('a'), createGroup('g'), createPolicy('p'), createPolicy('q'), createAlias()],
      'kimura made 5 changes to 2 managed policies, 1 setting, 1 group and 1 other thing',
    ],
    [[tagRole('a', denied), tagRole('b', denied)], 'kimura tried 2 times to change 2 roles, and was denied'],
    [
      [tagRole('a', { errorCode: 'LimitExceeded' }), tagRole('a', { errorCode: 'NoSuchEntity' })],
      'kimura tried 2 times to change role a, and failed',
    ],
    [
      [tagRole('a', terraformRun('ASIA1')), tagRole('b', terraformRun('ASIA1'))],
      'Terraform (GitHub Actions, role tf-apply) tagged 2 roles with team',
    ],
    [
      [ofRootSession('DeleteLoginProfile'), ofRootSession('DeleteLoginProfile')],
      'An AssumeRoot session of the root user deleted its console password, 2 times',
    ],
    [[attach('a'), attach('b')], 'kimura attached managed policy ReportRead to 2 roles'],
    [[deleteRole('a'), deleteRole('b'), deleteRole('b')], 'kimura deleted 2 roles, 3 times'],
  ])('%#: names who, how much and what', (alerts, headline) => {
    expect(plain(digestOf(...alerts).headline)).toBe(headline);
  });

  test('says which part it is, where there are several', () => {
    const many = Array.from({ length: 150 }, (_, index) => tagRole(`role-${index}`));
    const headlines = group(many).map((message) => plain(worded(message, reader).headline));
    expect(headlines).toEqual([
      'kimura tagged 75 roles with team (part 1 of 2)',
      'kimura tagged 75 roles with team (part 2 of 2)',
    ]);
  });
});

test('The headline of a deployment of the alerter says what it is', () => {
  const invokedBy = 'cloudformation.amazonaws.com';
  const put = (name: string) =>
    changeOf({
      eventSource: 'events.amazonaws.com',
      eventName: 'PutRule',
      requestParameters: { name: `IamWhodunit-${name}` },
      userIdentity: {
        type: 'AssumedRole',
        arn: 'arn:aws:sts::123456789012:assumed-role/cfn/AWSCloudFormation',
        invokedBy,
      },
    });
  expect(plain(digestOf(put('a'), put('b')).headline)).toBe('CloudFormation made 2 changes to IAM Whodunit itself');
});

describe('The lines of a digest', () => {
  test('name every change, gathered by the thing changed', () => {
    const { points } = digestOf(tagRole('a'), createGroup('g'), attach('a'));
    expect(points.map(plain)).toEqual([
      'Role a: tagged with team; attached managed policy ReportRead',
      'Group g: created',
    ]);
  });

  test('begin with the gravest, and say which have a message of their own', () => {
    const { points } = digestOf(
      tagRole('a'),
      tagRole('b'),
      changeOf({ eventName: 'DeleteRole', requestParameters: { roleName: 'old' } }),
    );
    expect(plain(points[0] ?? [])).toBe('Role old: deleted (message of its own)');
  });

  test('say what a policy allows, and that it says more', () => {
    const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::invoices/*' };
    const { points } = digestOf(put('a', [read, { ...read, Action: 's3:ListBucket' }]), put('b', read));
    expect(points.map(plain)).toEqual([
      'Role a: put inline policy access (allow s3:GetObject on invoices/*, and more)',
      'Role b: put inline policy access (allow s3:GetObject on invoices/*)',
    ]);
  });

  test('of attempts say what was tried', () => {
    const { points } = digestOf(tagRole('a', denied), attach('a', denied));
    expect(points.map(plain)).toEqual([
      'AWS answered AccessDenied 2 times.',
      'Role a: tried to tag it with team; tried to attach managed policy ReportRead',
    ]);
  });

  test('of attempts say which policy refused them, once for all that it refused', () => {
    const refused = (action: string, why: string) => ({
      errorCode: 'AccessDenied',
      errorMessage: `User: arn:aws:iam::123456789012:user/kimura is not authorized to perform: iam:${action} on resource: role a ${why}`,
    });
    const scp =
      'with an explicit deny in a service control policy: arn:aws:organizations::123456789012:policy/o-x1/service_control_policy/p-1';
    const { points } = digestOf(
      tagRole('a', refused('TagRole', scp)),
      attach('b', refused('AttachRolePolicy', scp)),
      tagRole('c', refused('TagRole', 'because no identity-based policy allows the iam:TagRole action')),
    );
    expect(points.map(plain).slice(0, 3)).toEqual([
      'AWS answered AccessDenied 3 times.',
      'IAM refused: a service control policy of the organisation denies iam:TagRole and iam:AttachRolePolicy (arn:aws:organizations::123456789012:policy/o-x1/service_control_policy/p-1).',
      'IAM refused: no identity policy of kimura allows iam:TagRole.',
    ]);
  });

  test('of an action that we do not know name it', () => {
    const share = changeOf({ eventName: 'ShareRole', requestParameters: { roleName: 'a' } });
    expect(digestOf(share, tagRole('a')).points.map(plain)).toEqual([
      'Role a: called ShareRole, an IAM action that this version does not know; tagged with team',
    ]);
  });
});

test('five denied calls are a burst: a digest says so, and is worth a look however small each is', () => {
  const tries = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    changeOf({ eventName: 'ListGroups', requestParameters: { name }, ...denied }),
  );
  const { points, higher } = digestOf(...tries);
  expect(plain(points[0] ?? [])).toContain('denied again and again');
  expect(higher).toMatchObject({ measure: 'security', value: 'medium' });
});

test('the facts of a digest count its actions, and name an address only where all came from it', () => {
  const from = (sourceIPAddress: string, eventTime: string) => tagRole('a', { sourceIPAddress, eventTime });
  const [one, other] = [from('192.0.2.1', '2026-11-24T00:40:00Z'), from('192.0.2.2', '2026-11-24T00:41:00Z')];
  const facts = Object.fromEntries(digestOf(one, other).facts.map(({ key, value }) => [key, plain(value)]));
  expect(facts).toMatchObject({
    time: '24 Nov 2026, 00:40 to 00:41 UTC',
    action: 'TagRole × 2',
  });
  expect(facts['source']).toBeUndefined();
});

test('the commands that undo a digest stand in the order in which to run them', () => {
  const next = digestOf(createGroup('g'), attach('a')).next;
  expect(next).toMatchObject([
    { purpose: 'undo', label: 'Undo', commands: ['aws iam delete-group --group-name g'] },
    {
      purpose: 'undo',
      label: 'Undo, if it was not so before',
      commands: ['aws iam detach-role-policy --role-name a --policy-arn arn:aws:iam::123456789012:policy/ReportRead'],
    },
  ]);
});

test('one change without a command does not take the others’ away, and is named', () => {
  const [undo, left] = digestOf(createGroup('g'), tagRole('a')).next;
  expect(undo).toMatchObject({ label: 'Undo', commands: ['aws iam delete-group --group-name g'] });
  expect(left).toMatchObject({ label: 'Without a command' });
  expect(left?.kind === 'advice' && plain(left.text)).toMatch(/^Role a: untag-role removes the tags/);
});

test('the way back covers what has a message of its own, in the order of all', () => {
  const policyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  const { next } = digestOf(
    changeOf({ eventName: 'CreateGroup', requestParameters: { groupName: 'g' }, eventTime: '2026-11-24T00:40:00Z' }),
    changeOf({ eventName: 'CreateUser', requestParameters: { userName: 'u' }, eventTime: '2026-11-24T00:40:01Z' }),
    changeOf({
      eventName: 'AttachGroupPolicy',
      requestParameters: { groupName: 'g', policyArn },
      eventTime: '2026-11-24T00:40:02Z',
    }),
  );
  expect(next).toMatchObject([
    {
      commands: [
        `aws iam detach-group-policy --group-name g --policy-arn ${policyArn}`,
        'aws iam delete-user --user-name u',
        'aws iam delete-group --group-name g',
      ],
    },
  ]);
});

describe('What is alike', () => {
  const createUser = (userName: string) => changeOf({ eventName: 'CreateUser', requestParameters: { userName } });

  test('shares a line, with all names', () => {
    const names = ['nightly', ...Array.from({ length: 22 }, (_, index) => `batch-${index + 19}`)];
    const { points } = digestOf(...names.map(createUser));
    expect(points.map(plain)).toEqual(['23 users created: batch-19 to batch-40, nightly']);
  });

  test('is not folded where it is two of a kind', () => {
    expect(digestOf(createUser('a'), createUser('b')).points).toHaveLength(2);
  });

  test('is folded without what each has of its own, where there would be too many lines', () => {
    const keyFor = (userName: string) =>
      changeOf({
        eventName: 'DetachUserPolicy',
        requestParameters: { userName, policyArn: `arn:aws:iam::123456789012:policy/${userName}` },
      });
    const { points } = digestOf(...Array.from({ length: 12 }, (_, index) => keyFor(`u${index}`)));
    expect(points.map(plain)).toEqual(['12 users (u0 to u11): detached a managed policy']);
  });
});

test('calls that do not say of what they were are not counted as one', () => {
  const nameless = () => changeOf({ eventName: 'TagRole', requestParameters: null, ...denied });
  expect(plain(digestOf(nameless(), nameless()).headline)).toBe('kimura tried 2 times to change roles, and was denied');
  expect(plain(digestOf(nameless(), tagRole('a', denied)).headline)).toBe(
    'kimura tried 2 times to change at least 1 role, and was denied',
  );
});

/** CreateRole always has one. */
const trust = {
  assumeRolePolicyDocument: JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  }),
};

describe('A line ends with how the thing stands now', () => {
  const at = (second: number, eventName: string, more: object = {}) =>
    changeOf({
      eventName,
      requestParameters: { roleName: 'r', policyArn: 'arn:aws:iam::123456789012:policy/p', ...trust, ...more },
      eventTime: `2026-11-24T00:40:0${second}Z`,
    });
  test.each([
    [
      [at(0, 'CreateRole'), at(1, 'DeleteRole')],
      'created (now AWS Lambda (lambda.amazonaws.com) may assume it); deleted (message of its own); now gone',
    ],
    [
      [at(0, 'DetachRolePolicy'), at(1, 'AttachRolePolicy')],
      'detached managed policy p; attached managed policy p; in the end as it was before',
    ],
    [
      [at(0, 'AttachRolePolicy'), at(1, 'DetachRolePolicy')],
      'attached managed policy p; detached managed policy p; in the end: detached managed policy p',
    ],
  ])('%#: where one change took another one back', (alerts, line) => {
    const [first, ...others] = alerts;
    const more = changeOf({ eventName: 'CreateGroup', requestParameters: { groupName: 'g' } });
    if (first === undefined) throw new Error('none');
    const said = digestOf(...others, first, more, tagRole('z')).points.map(plain);
    expect(said).toContain(`Role r: ${line}`);
  });
});

test('changes of one second are told as IAM allows them, whatever their order of coming', () => {
  const of = (eventName: string, more: object = {}) =>
    changeOf({
      eventName,
      requestParameters: { roleName: 'r', policyArn: 'arn:aws:iam::123456789012:policy/p', ...trust, ...more },
    });
  const said = digestOf(of('DeleteRole'), of('DetachRolePolicy'), of('AttachRolePolicy'), of('CreateRole'));
  expect(said.points.map(plain)).toEqual([
    'Role r: created (now AWS Lambda (lambda.amazonaws.com) may assume it); attached managed policy p; detached managed policy p; deleted; now gone',
  ]);
  expect(said.next).toEqual([]);
});

test('a digest that Slack has no room for says how much is missing, and where it is', () => {
  const long = (index: number) =>
    changeOf({
      eventName: `Do${'x'.repeat(110)}${index}`,
      requestParameters: { roleName: `${'r'.repeat(110)}${index}` },
    });
  const digest = digestOf(...Array.from({ length: 40 }, (_, index) => long(index)), createGroup('g'));
  const blocks = JSON.stringify(slackFrom(digest).blocks.blocks);
  expect(blocks).toMatch(/and \d+ more: the e-mail holds them/);
  expect(terminalLines(digest).filter((line) => line.includes('•'))).toHaveLength(41);
  expect(slackFrom(digest).plain.text).toMatch(/… \(\d+ more lines: the e-mail holds them\)$/);
  expect(subjectOf(digest)).toContain('kimura made 41 changes to 40 roles and 1 group');
});

test('a digest links to its first and its last event, in whatever order they came', () => {
  const late = tagRole('a', { eventID: 'late', eventTime: '2026-11-24T00:50:00Z' });
  const early = tagRole('a', { eventID: 'early', eventTime: '2026-11-24T00:30:00Z' });
  const { links } = digestOf(late, tagRole('a'), early);
  expect(links.map(({ to, url }) => [to, url.split('/').at(-1)])).toEqual([
    ['first event', 'early'],
    ['last event', 'late'],
  ]);
});

test('what was done again and again to one resource is told once, with how often', () => {
  const open = () => put('a', { Effect: 'Allow', Action: '*', Resource: '*' });
  const { headline, points } = digestOf(open(), open(), open());
  expect(plain(headline)).toMatch(/^kimura .* role a, 3 times$/);
  expect(points).toHaveLength(2);
  expect(points.map(plain)[1]).toMatch(/, 3 times \(/);
});

test('what the console found to be gone is said so, and not counted', () => {
  const inConsole = (eventName: string, more: object = {}) =>
    changeOf({ eventName, requestParameters: { userName: 'temp' }, sessionCredentialFromConsole: 'true', ...more });
  const digest = digestOf(
    inConsole('DeleteLoginProfile', { errorCode: 'NoSuchEntityException' }),
    inConsole('RemoveUserFromGroup', { requestParameters: { userName: 'temp', groupName: 'devs' } }),
    inConsole('DeleteUser'),
  );
  expect(plain(digest.headline)).toBe('kimura made 2 changes to user temp');
  expect(digest.points.map(plain)[0]).toContain('tried to delete the console password (there was none)');
});

test('probing calls are told with whom they asked for, and other refused trust policies without', () => {
  const asksFor = (name: string, errorCode = 'MalformedPolicyDocumentException') =>
    changeOf({
      eventName: 'UpdateAssumeRolePolicy',
      requestParameters: {
        roleName: 'mine',
        policyDocument: JSON.stringify({
          Statement: { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::210987654321:role/${name}` }, Action: '*' },
        }),
      },
      errorCode,
    });
  const names = ['a', 'b', 'c', 'd', 'e', 'a'];
  const arn = (name: string) => `arn:aws:iam::210987654321:role/${name}`;
  expect(digestOf(...names.map((name) => asksFor(name))).points.map(plain)).toContain(
    `The refused policies name ${arn('a')}, ${arn('b')}, ${arn('c')}, ${arn('d')} and 1 more.`,
  );
  const others = digestOf(...names.map((name) => asksFor(name, 'LimitExceededException')));
  expect(others.points.map(plain).join()).not.toContain('refused policies');
});
