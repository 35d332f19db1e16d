import { describe, expect, test } from 'vitest';
import { whodunit } from '../whodunit.ts';
import { type Account, allow, arnOf, bucket, type Call, deny, object } from './an-account.ts';
import { filesOf, today } from './files.ts';

const read = allow('s3:GetObject', `${bucket}/*`);
const fromOffice = allow('s3:PutObject', '*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } });

const now: Account = {
  roles: {
    'billing-export': { inline: { own: fromOffice }, tags: { team: 'blue' } },
    frozen: { attached: ['Read'], inline: { freeze: deny('s3:*') } },
  },
  users: { kimura: { groups: ['staff'] } },
  groups: { staff: { attached: ['Read'] } },
  policies: { Read: { versions: { v1: read } } },
};

/** On the 1st to the 4th of November 2026. */
const calls: readonly Call[] = [
  ['TagRole', { roleName: 'billing-export', tags: [{ key: 'team', value: 'blue' }] }],
  ['DetachRolePolicy', { roleName: 'billing-export', policyArn: arnOf('Read') }],
  ['PutRolePolicy', { roleName: 'frozen', policyName: 'freeze', policyDocument: JSON.stringify(deny('s3:*')) }],
  ['AddUserToGroup', { groupName: 'staff', userName: 'kimura' }],
];

const files = filesOf(now, calls);
const ask = (...args: readonly string[]) => whodunit([...args, ...files], { now: today, env: { TZ: 'UTC' } });

describe('whodunit can', () => {
  test.each([
    ['role/billing-export', 's3:GetObject', object, [], 'refused'],
    ['role/billing-export', 's3:GetObject', object, ['--at', '2026-11-01T12:00Z'], 'allowed'],
    ['role/billing-export', 's3:PutObject', object, [], 'depends'],
    ['role/billing-export', 's3:PutObject', object, ['--context', 'aws:SourceIp=203.0.113.9'], 'allowed'],
    ['role/frozen', 's3:GetObject', object, [], 'refused'],
    ['arn:aws:iam::123456789012:user/kimura', 's3:GetObject', object, [], 'allowed'],
    ['arn:aws:sts::123456789012:assumed-role/frozen/x', 's3:ListBucket', bucket, [], 'refused'],
  ])('says of %s, %s on %s with %j: %s', async (principal, action, resource, more, answer) => {
    const { code, stdout } = await ask('can', principal, action, resource, ...more, '--format', 'json');
    expect({ code, answer: JSON.parse(stdout).answer }).toEqual({ code: 0, answer });
  });

  test.each([
    ['other', ''],
    ['billing-export', /the text of 1 attached policy is not in it, .*policy\/Gone/],
  ])('tells of a policy without its text where the one who is asked about has it: %s', async (holder, said) => {
    const roles = { ...now.roles, [holder]: { ...now.roles?.[holder], attached: ['Gone'] } };
    const asked = ['can', 'role/billing-export', 's3:GetObject', object, ...filesOf({ ...now, roles }, [])];
    const { stderr } = await whodunit(asked, { now: today });
    expect(stderr).toMatch(said);
    expect(stderr === '').toBe(said === '');
  });

  test('names the statements and the conditions that decide', async () => {
    const { stdout } = await ask('can', 'role/billing-export', 's3:PutObject', object);
    expect(stdout).toMatchInlineSnapshot(`
      "Role billing-export, s3:PutObject on arn:aws:s3:::billing-archive/2026/11.json.gz: it depends.
         Allow s3:PutObject on everything only from 203.0.113.0/24. (own)
         It hangs on what the request does not tell: aws:sourceip. Say it with --context KEY=VALUE.
      "
    `);
  });

  test.each([
    ['can role/nobody s3:GetObject *', 'there is no role nobody in the account'],
    [
      'can nobody s3:GetObject *',
      'PRINCIPAL is the ARN of a user, a role or a session, or role/NAME or user/NAME; this is none: nobody',
    ],
    ['can role/frozen GetObject *', 'an action is a service and a name, such as s3:PutObject; this is none: GetObject'],
    [
      'can role/frozen s3:GetObject * --at yesterday',
      '--at takes a time, such as 2d, 12h, 2026-11-24 or "2026-11-24 09:00"; this is none: yesterday',
    ],
  ])('%s is a mistake', async (args, said) => {
    const { code, stderr } = await ask(...args.split(' '));
    expect({ code, stderr }).toEqual({ code: 2, stderr: `whodunit: ${said}\nwhodunit can --help says more.\n` });
  });
});

describe('whodunit who-can', () => {
  test('lists who may, and who may perhaps', async () => {
    const { stdout } = await ask('who-can', 's3:PutObject', object);
    expect(stdout).toMatchInlineSnapshot(`
      "Role billing-export: it depends.
         Allow s3:PutObject on everything only from 203.0.113.0/24. (own)
         It hangs on what the request does not tell: aws:sourceip. Say it with --context KEY=VALUE.
      0 of 3 users and roles may s3:PutObject; of 1 more it depends. By the policies of identities: the policy of the resource and service control policies come on top.
      "
    `);
  });

  test('goes back to a time', async () => {
    const lines = (await ask('who-can', 's3:GetObject', object, '--at', '2026-11-01T12:00Z', '--format', 'json'))
      .stdout;
    const able = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).principal);
    expect(able).toEqual(['arn:aws:iam::123456789012:role/billing-export', 'arn:aws:iam::123456789012:role/frozen']);
  });
});

describe('whodunit log', () => {
  test('lists the newest first, with what the changes did to access', async () => {
    const { code, stdout, stderr } = await ask('log');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "2026-11-04 00:00:00  22 d ago    sato                     AddUserToGroup                user kimura  access gained
      2026-11-03 00:00:00  23 d ago    sato                     PutRolePolicy                 role frozen
      2026-11-02 00:00:00  24 d ago    sato                     DetachRolePolicy              role billing-export  access lost
      2026-11-01 00:00:00  25 d ago    sato                     TagRole                       role billing-export
      "
    `);
  });

  test.each([
    ['--role billing-export', 'DetachRolePolicy,TagRole'],
    ['--role BILLING-export --action Detach*', 'DetachRolePolicy'],
    ['--user kimura', 'AddUserToGroup'],
    ['--policy Read', 'DetachRolePolicy'],
    ['--by sato --since 2026-11-02T00:00Z --until 2026-11-03T12:00Z', 'PutRolePolicy,DetachRolePolicy'],
    ['--by kimura', ''],
    ['--limit 1', 'AddUserToGroup'],
    ['--failed', ''],
  ])('%s lists %s', async (args, names) => {
    const { stdout } = await ask('log', '--format', 'json', ...args.split(' '));
    const found =
      stdout.trim() === ''
        ? []
        : stdout
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line).eventNames[0]);
    expect(found.join(',')).toBe(names);
  });

  test('says of an empty answer that it is no proof', async () => {
    const { code, stdout } = await ask('log', '--by', 'kimura');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        'No change was found that fits. That is no proof that there was none: CloudTrail shows a change after some minutes, and its event history holds 90 days.\n',
    });
  });

  test('keeps its columns in a narrow terminal', async () => {
    const { stdout } = await whodunit(['log', ...files], { now: today, env: { TZ: 'Asia/Tokyo' }, columns: 80 });
    for (const line of stdout.trimEnd().split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('whodunit show', () => {
  test('prints a change as an alert, with the access that was lost', async () => {
    expect((await ask('show', '2')).stdout).toContain('• Lost: s3:GetObject on billing-archive/*.');
  });

  test('prints the record as it is', async () => {
    expect(JSON.parse((await ask('show', '2', '--raw')).stdout)).toMatchObject({
      eventID: '2',
      eventName: 'DetachRolePolicy',
    });
  });

  test('says that there is no such change, exit code 1', async () => {
    const { code, stdout, stderr } = await ask('show', 'x');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('There is no change of IAM with the id x in the history');
  });
});

const attachAgain = `aws iam attach-role-policy --role-name billing-export --policy-arn ${arnOf('Read')}`;

describe('whodunit undo', () => {
  test('prints the commands and nothing else', async () => {
    expect(await ask('undo', '2')).toEqual({ code: 0, stdout: `${attachAgain}\n`, stderr: '' });
  });

  test('takes several changes back together', async () => {
    const { stdout } = await ask('undo', '4', '2');
    expect(stdout.trim().split('\n').toSorted()).toEqual([
      attachAgain,
      'aws iam remove-user-from-group --group-name staff --user-name kimura',
    ]);
  });

  test('takes back what the filters choose, behind a guard', async () => {
    const { stdout } = await ask(
      'undo',
      '--since',
      '2026-11-01T00:00Z',
      '--role',
      'billing-export',
      '--action',
      'Detach*',
      '--guard',
    );
    expect(stdout).toBe(
      `[ "$(aws sts get-caller-identity --query Account --output text)" = 123456789012 ] || { echo 'These commands are for account 123456789012.' >&2; exit 1; }\n${attachAgain}\n`,
    );
  });

  test('says on standard error what no record tells, exit code 1', async () => {
    const { code, stdout, stderr } = await ask('undo', '3');
    expect({ code, stdout, stderr }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "Undo, if it was new: aws iam delete-role-policy --role-name frozen --policy-name freeze
      If it replaced a policy, put the former text again, from your code or from an older event.
      ",
        "stdout": "",
      }
    `);
  });

  test.each([
    ['undo', 'which changes? Name event ids, or a time with --since'],
    ['undo x', 'there is no change of IAM with the event id x in the history'],
    ['undo --since 2026-11-01 --by nobody', 'no change was found that fits: whodunit log shows those that there are'],
  ])('%s is a mistake', async (args, said) => {
    const { code, stderr } = await ask(...args.split(' '));
    expect({ code, stderr }).toEqual({ code: 2, stderr: `whodunit: ${said}\nwhodunit undo --help says more.\n` });
  });
});

describe('whodunit restore', () => {
  test('makes a role as it was, whatever lay between', async () => {
    const { stdout } = await ask('restore', 'role/billing-export', '--to', '2026-11-01T12:00Z');
    expect(stdout).toBe(`${attachAgain}\n`);
  });

  test('says that there is nothing to do', async () => {
    const { code, stdout, stderr } = await ask('restore', 'role/billing-export', '--to', '1d');
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: 'It is as it was then: there is nothing to do.\n',
    });
  });

  test.each([
    ['restore role/nobody --to 1d', 'there is no role/nobody in the account, and there was none'],
    [
      'restore nobody --to 1d',
      'TARGET is role/NAME, user/NAME, group/NAME or policy/NAME, or its ARN; this is none: nobody',
    ],
    ['restore role/frozen', "required option '--to <TIME>' not specified"],
  ])('%s is a mistake', async (args, said) => {
    const { code, stderr } = await ask(...args.split(' '));
    expect({ code, stderr }).toEqual({ code: 2, stderr: `whodunit: ${said}\nwhodunit restore --help says more.\n` });
  });
});
