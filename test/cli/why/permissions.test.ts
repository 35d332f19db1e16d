import { describe, expect, test } from 'vitest';
import { type ApiAnswer, apiDenial, apiError } from '../../../standins/aws-api.ts';
import { type Answers, asking, encoded } from '../an-asked-account.ts';
import { allow, arnOf, recordsOf } from '../ask/an-account.ts';

const role = 'billing-export';
const account = '123456789012';
const arn = `arn:aws:iam::${account}:role/${role}`;
const refusal = `User: arn:aws:sts::${account}:assumed-role/${role}/run-7 is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::b/k"`;

const events = recordsOf([['DetachRolePolicy', { roleName: role, policyArn: arnOf('Read') }]]).map((record) => ({
  EventId: record['eventID'],
  CloudTrailEvent: JSON.stringify(record),
}));

const output = (members: object): ApiAnswer => ({ output: encoded(members) });
const noSuch = apiError('NoSuchEntity', 'not found', 404);

/** An account of which one role, and with it its policies, may be read call by call, and the event history. */
const byCalls: Answers = {
  GetCallerIdentity: output({ Account: account, Arn: `arn:aws:iam::${account}:user/x`, UserId: 'AIDAX' }),
  GetAccountAuthorizationDetails: apiDenial('iam:GetAccountAuthorizationDetails'),
  GetRole: output({
    Role: {
      ...{ RoleName: role, RoleId: 'AROAEXPORT', Arn: arn, Path: '/', CreateDate: '2026-01-01T00:00:00Z' },
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] },
    },
  }),
  ListRolePolicies: output({ PolicyNames: ['own'], IsTruncated: false }),
  GetRolePolicy: output({ RoleName: role, PolicyName: 'own', PolicyDocument: allow('sqs:SendMessage') }),
  ListAttachedRolePolicies: output({ AttachedPolicies: [], IsTruncated: false }),
  LookupEvents: { output: { Events: events } },
  GetPolicy: noSuch,
};

/** The policy that was detached is no longer the role's, and so is not read. */
const managed: Answers = {
  ListAttachedRolePolicies: output({
    AttachedPolicies: [{ PolicyName: 'Read', PolicyArn: arnOf('Read') }],
    IsTruncated: false,
  }),
  GetPolicy: output({
    Policy: { PolicyName: 'Read', PolicyId: 'ANPAREAD', Arn: arnOf('Read'), Path: '/', DefaultVersionId: 'v1' },
  }),
  ListPolicyVersions: output({ Versions: [{ VersionId: 'v1', IsDefaultVersion: true }], IsTruncated: false }),
  GetPolicyVersion: output({
    PolicyVersion: { VersionId: 'v1', IsDefaultVersion: true, Document: allow('s3:GetObject') },
  }),
};

const asks = (instead: Answers, ...args: readonly string[]) => asking({ ...byCalls, ...instead }, ...args);
const why = async (instead: Answers) => JSON.parse((await asks(instead, 'why', '--format', 'json', refusal)).stdout);

describe('whoever may not list the account', () => {
  test('is told so, and of the one role that was refused', async () => {
    const { verdict, gaps } = await why(managed);
    expect(verdict).toBe('allowed');
    expect(gaps).toContain(
      `Could not read the account: iam:GetAccountAuthorizationDetails is missing. Only role ${role} was read, call by call.`,
    );
  });

  test('is told of the change that took it away, by the text of what was detached', async () => {
    const { ListAttachedRolePolicies: _, ...texts } = managed;
    const { verdict, change, undo } = await why(texts);
    expect({ verdict, change }).toMatchObject({ verdict: 'took it away', change: { eventName: 'DetachRolePolicy' } });
    expect(undo).toEqual([`aws iam attach-role-policy --role-name ${role} --policy-arn ${arnOf('Read')}`]);
  });

  test('is told of a change that fits, where what was detached is deleted since', async () => {
    const { verdict, change } = await why({});
    expect({ verdict, change }).toMatchObject({ verdict: 'fits', change: { eventName: 'DetachRolePolicy' } });
  });

  test.each<[string, Answers, string]>([
    ['iam:GetRole', { GetRole: apiDenial('iam:GetRole') }, `Could not read role ${role}: iam:GetRole is missing.`],
    [
      'iam:GetRolePolicy',
      { GetRolePolicy: apiDenial('iam:GetRolePolicy') },
      `Could not read the policies of role ${role}: iam:GetRolePolicy is missing.`,
    ],
    [
      'iam:ListAttachedRolePolicies',
      { ListAttachedRolePolicies: apiDenial('iam:ListAttachedRolePolicies') },
      `Could not list the policies of role ${role}: iam:ListAttachedRolePolicies is missing.`,
    ],
    [
      'iam:GetPolicyVersion',
      { ...managed, GetPolicyVersion: apiDenial('iam:GetPolicyVersion') },
      `Could not read policy ${arnOf('Read')}: iam:GetPolicyVersion is missing.`,
    ],
  ])('without %s, too, is told that as well, and no more than is known', async (_, instead, gap) => {
    const { verdict, gaps } = await why(instead);
    expect(['fits', 'not explained']).toContain(verdict);
    expect(gaps).toContain(gap);
  });

  test('is told where there is no such role', async () => {
    const { stdout } = await asks({ GetRole: noSuch, LookupEvents: { output: { Events: [] } } }, 'why', refusal);
    expect(stdout).toContain(`There is no role ${role} in the account`);
  });

  test('can ask what one role may do', async () => {
    const { code, stdout, stderr } = await asks(managed, 'can', `role/${role}`, 's3:GetObject', '*');
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('allowed') });
    expect(stderr).toContain('iam:GetAccountAuthorizationDetails is missing');
  });

  test('can take a change back by its record', async () => {
    const { stdout, stderr } = await asks({}, 'undo', '1');
    expect(stdout).toBe(`aws iam attach-role-policy --role-name ${role} --policy-arn ${arnOf('Read')}\n`);
    expect(stderr).toContain('What stood before a change is known from its record alone.');
  });

  test('cannot ask who may do something', async () => {
    const { code, stderr } = await asks({}, 'who-can', 's3:GetObject', '*');
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('could not read the account: iam:GetAccountAuthorizationDetails is missing.'),
    });
  });
});

describe('a user whose account may not be listed', () => {
  const user = `User: arn:aws:iam::${account}:user/kimura is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::b/k"`;
  const none = output({ AttachedPolicies: [], PolicyNames: [], IsTruncated: false });
  const kimura: Answers = {
    GetUser: output({
      User: { UserName: 'kimura', UserId: 'AIDAKIMURA', Arn: `arn:aws:iam::${account}:user/kimura`, Path: '/' },
    }),
    ...{ ListUserPolicies: none, ListAttachedUserPolicies: none, ListAttachedGroupPolicies: none },
    ListGroupsForUser: output({
      Groups: [{ GroupName: 'staff', GroupId: 'AGPASTAFF', Arn: `arn:aws:iam::${account}:group/staff`, Path: '/' }],
      IsTruncated: false,
    }),
    ListGroupPolicies: output({ PolicyNames: ['freeze'], IsTruncated: false }),
    GetGroupPolicy: output({ GroupName: 'staff', PolicyName: 'freeze', PolicyDocument: allow('s3:*') }),
  };

  test('is read with its groups', async () => {
    const { stdout } = await asks(kimura, 'why', '--format', 'json', user);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'allowed' });
  });

  test('of whom the groups may not be listed is not called refused', async () => {
    const { stdout } = await asks(
      { ...kimura, ListGroupsForUser: apiDenial('iam:ListGroupsForUser') },
      'can',
      'user/kimura',
      's3:GetObject',
      '*',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toMatchObject({ answer: 'depends' });
  });
});

describe('whoever may not read the event history', () => {
  const denied: Answers = { LookupEvents: apiDenial('cloudtrail:LookupEvents') };

  test('is told that it is allowed now', async () => {
    const { verdict, gaps } = await why({ ...managed, ...denied });
    expect(verdict).toBe('allowed');
    expect(gaps).toContainEqual(
      expect.stringMatching(/^Could not read the event history: cloudtrail:LookupEvents is missing\./),
    );
  });

  test('is told that it is not, and nothing of the time before', async () => {
    const { stdout } = await asks(denied, 'why', refusal);
    expect(stdout).toContain('The policies do not allow it now. Whether they ever did is not known');
    expect(stdout).not.toContain('never allowed');
  });
});
