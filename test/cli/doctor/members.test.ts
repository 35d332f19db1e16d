import { expect, test } from 'vitest';
import { textAt } from '../../../iam/cloudtrail/fields.ts';
import { type ApiCall, apiDenial } from '../../../standins/aws-api.ts';
import { noteOf, says } from '../deployment/a-deployment.ts';
import { doctor, settingsFile } from './a-doctor.ts';

test('an account that was never read lacks its forwarder', async () => {
  const settings = { account: '111111111111', accounts: ['222222222222', '333333333333'] };
  const { code, stdout } = await doctor(
    {
      'dynamodb GetItem': ({ input }) => ({
        output: JSON.stringify(input).includes('333333333333') ? {} : noteOf('2026-11-23T03:00:00Z'),
      }),
    },
    ['--settings', settingsFile(settings)],
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^wrong +accounts +The account 333333333333 was never read.*\n +npx cdk deploy IamWhodunit-Forwarder --profile NAME$/m,
  );
  expect(stdout).not.toContain('222222222222');
});

test('an account that was read long ago may have lost its forwarder', async () => {
  const settings = { account: '111111111111', accounts: ['222222222222'] };
  const { code, stdout } = await doctor(
    {
      'dynamodb GetItem': ({ input }) => ({
        output: noteOf(
          JSON.stringify(input).includes('222222222222') ? '2026-11-20T03:00:00Z' : '2026-11-23T03:00:00Z',
        ),
      }),
    },
    ['--settings', settingsFile(settings)],
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^wrong +accounts +The account 222222222222 was last read 94 hours ago: its forwarder may be gone.*\n +npx cdk deploy IamWhodunit-Forwarder --profile NAME$/m,
  );
});

test('of an organisation each active account is looked at', async () => {
  const settings = { account: '111111111111', organization: { id: 'o-a1b2c3d4e5' } };
  const Accounts = [
    { Id: '111111111111', Status: 'ACTIVE' },
    { Id: '222222222222', Status: 'ACTIVE' },
    { Id: '444444444444', Status: 'SUSPENDED' },
  ];
  const { stdout } = await doctor({ 'organizations ListAccounts': says({ Accounts }) }, [
    '--settings',
    settingsFile(settings),
  ]);
  expect(stdout).toMatch(/^well +accounts +1 other account was read/m);
});

test('of a unit each active account is looked at, in the units within, too', async () => {
  const unit = { id: 'o-a1b2c3d4e5', units: ['ou-ab12-cdef3456'] };
  const inUnit = (accounts: Readonly<Record<string, string>>) => (call: ApiCall) => ({
    output: { Accounts: [{ Id: accounts[textAt(call.input, 'ParentId') ?? ''], Status: 'ACTIVE' }] },
  });
  const { code, stdout } = await doctor(
    {
      'organizations ListAccountsForParent': inUnit({
        'ou-ab12-cdef3456': '222222222222',
        'ou-ab12-inner000': '333333333333',
      }),
      'organizations ListOrganizationalUnitsForParent': ({ input }) => ({
        output: {
          OrganizationalUnits: textAt(input, 'ParentId') === 'ou-ab12-cdef3456' ? [{ Id: 'ou-ab12-inner000' }] : [],
        },
      }),
    },
    ['--settings', settingsFile({ account: '111111111111', organization: unit })],
  );
  expect(stdout).toMatch(/^well +accounts +2 other accounts were read/m);
  expect(code).toBe(0);
});

test('whoever may not look into a unit is told which permission is missing', async () => {
  const { stdout } = await doctor(
    { 'organizations ListAccountsForParent': () => apiDenial('organizations:ListAccountsForParent') },
    [
      '--settings',
      settingsFile({ account: '111111111111', organization: { id: 'o-a1b2c3d4e5', units: ['ou-ab12-cdef3456'] } }),
    ],
  );
  expect(stdout).toMatch(
    /^unknown +accounts +Could not list the accounts of a unit: organizations:ListAccountsForParent is missing/m,
  );
});
