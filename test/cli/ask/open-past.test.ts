import { describe, expect, test } from 'vitest';
import { whodunit } from '../whodunit.ts';
import { type Account, allow, arnOf, type Call, trustOf } from './an-account.ts';
import { filesOf, today } from './files.ts';

const role = 'billing-export';
const key = 'AKIAIOSFODNN7EXAMPLE';
const put: Call = [
  'PutRolePolicy',
  { roleName: role, policyName: 'own', policyDocument: JSON.stringify(allow('s3:*')) },
];
const tag: Call = ['TagRole', { roleName: role, tags: [{ key: 'team', value: 'red' }] }];
const trust: Call = [
  'UpdateAssumeRolePolicy',
  { roleName: role, policyDocument: JSON.stringify(trustOf({ Service: 'ec2.amazonaws.com' })) },
];
const describe_: Call = ['UpdateRoleDescription', { roleName: role, description: 'new' }];
const setDefault: Call = ['SetDefaultPolicyVersion', { policyArn: arnOf('Read'), versionId: 'v1' }];

const now: Account = {
  roles: {
    [role]: { inline: { own: allow('s3:*') }, tags: { team: 'red' }, trust: trustOf({ Service: 'ec2.amazonaws.com' }) },
  },
  users: { kimura: {} },
  policies: { Read: { versions: { v1: allow('s3:Get*'), v2: allow('s3:*'), v3: allow('*') } } },
};

const ask = (calls: readonly Call[], ...args: readonly string[]) =>
  whodunit([...args, ...filesOf(now, calls)], { now: today });

describe('what a call replaced, and no record tells', () => {
  test.each<[string, Call, string]>([
    ['an inline policy', put, 'delete-role-policy'],
    ['a tag', tag, 'untag-role'],
    [
      'the status of a key',
      ['UpdateAccessKey', { userName: 'kimura', accessKeyId: key, status: 'Inactive' }],
      'there is nothing to undo',
    ],
    ['a description', describe_, 'There is nothing to undo'],
    ['a trust policy', trust, 'update-assume-role-policy'],
  ])('%s is not taken back as if it had not been there, or had been the same', async (_, call, wrong) => {
    const { code, stdout, stderr } = await ask([call], 'undo', '1');
    expect(stdout).not.toContain(wrong);
    expect(stderr).not.toContain('There is nothing to undo');
    expect({ code, isSaid: stderr !== '' || stdout !== '' }).toMatchObject({ isSaid: true });
  });

  test.each<[string, Call, string, RegExp]>([
    ['an inline policy', put, `role/${role}`, /inline policy own/],
    ['a tag', tag, `role/${role}`, /tag team/],
    ['a trust policy', trust, `role/${role}`, /who could assume/],
    ['a default version', setDefault, 'policy/Read', /which version was in force/],
    ['a description', describe_, `role/${role}`, /UpdateRoleDescription/],
  ])('%s is left as it is when the rest is restored, and said so', async (_, call, target, said) => {
    const { code, stdout, stderr } = await ask([call], 'restore', target, '--to', '2026-10-31');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toContain('nothing to do');
  });

  test('is told where an earlier record has it', async () => {
    const first: Call = [
      'PutRolePolicy',
      { roleName: role, policyName: 'own', policyDocument: JSON.stringify(allow('s3:Get*')) },
    ];
    const { code, stdout } = await ask([first, put], 'restore', `role/${role}`, '--to', '2026-11-01T12:00Z');
    expect({ code, isPut: stdout.includes('put-role-policy') }).toEqual({ code: 0, isPut: true });
  });
});
