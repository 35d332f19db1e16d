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
      'kimura made 5 changes to 2 managed policies, 1 setting, 1 role and 1 other thing',
    ],
    [[tagRole('a', denied), tagRole('b', denied)], 'kimura tried 2 times to change 2 roles, and was denied'],
    [
      [tagRole('a', denied), tagRole('a', { errorCode: 'NoSuchEntity' })],
      'kimura tried 2 times to change role a, and failed',
    ],
    [
      [tagRole('a', terraformRun('ASIA1')), tagRole('b', terraformRun('ASIA1'))],
      'Terraform (GitHub Actions, role tf-apply) made 2 changes to 2 roles',
    ],
    [
      [ofRootSession('DeleteLoginProfile'), ofRootSession('DeleteLoginProfile')],
      'An AssumeRoot session of the root user made 2 changes to its credentials',
    ],
  ])('%#: names who, how much and what', (alerts, headline) => {
    expect(plain(digestOf(...alerts).headline)).toBe(headline);
  });

  test('says which part it is, where there are several', () => {
    const many = Array.from({ length: 50 }, (_, index) => tagRole(`role-${index}`));
    const headlines = group(many).map((message) => plain(worded(message, reader).headline));
    expect(headlines).toEqual([
      'kimura made 25 changes to 25 roles (part 1 of 2)',
      'kimura made 25 changes to 25 roles (part 2 of 2)',
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
      'Role a: tried to tag with team; tried to attach managed policy ReportRead',
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
    time: '24 Nov 2026, 00:40:00 UTC to 24 Nov 2026, 00:41:00 UTC',
    action: 'TagRole × 2',
  });
  expect(facts['source']).toBeUndefined();
});

test('the commands that undo a digest stand in the order in which to run them', () => {
  const next = digestOf(createGroup('g'), attach('a')).next;
  expect(next).toMatchObject([
    {
      purpose: 'undo',
      commands: [
        'aws iam detach-role-policy --role-name a --policy-arn arn:aws:iam::123456789012:policy/ReportRead',
        'aws iam delete-group --group-name g',
      ],
    },
  ]);
  expect(digestOf(createGroup('g'), tagRole('a')).next).toEqual([]);
});

test('a digest that Slack has no room for says how much is missing, and where it is', () => {
  const long = (index: number) =>
    tagRole(`${'r'.repeat(110)}${index}`, {
      requestParameters: {
        roleName: `${'r'.repeat(110)}${index}`,
        tags: ['k', 'l'].map((key) => ({ key: key.repeat(110) })),
      },
    });
  const digest = digestOf(...Array.from({ length: 40 }, (_, index) => long(index)));
  const blocks = JSON.stringify(slackFrom(digest).blocks.blocks);
  expect(blocks).toMatch(/and \d+ more: the e-mail holds them/);
  expect(terminalLines(digest).filter((line) => line.includes('•'))).toHaveLength(40);
  expect(slackFrom(digest).plain.text).toMatch(/… \(\d+ more lines: the e-mail holds them\)$/);
  expect(subjectOf(digest)).toBe('[security: low] kimura made 40 changes to 40 roles');
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
