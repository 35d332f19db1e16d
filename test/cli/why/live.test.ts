import { expect, test } from 'vitest';
import { apiError } from '../../../standins/aws-api.ts';
import { type Answers, asking, encoded } from '../an-asked-account.ts';
import { allow, arnOf, recordsOf, stateOf } from '../ask/an-account.ts';

const role = 'billing-export';
const account = stateOf({ roles: { [role]: {} }, policies: { Read: { versions: { v1: allow('s3:GetObject') } } } });
const records = recordsOf([['DetachRolePolicy', { roleName: role, policyArn: arnOf('Read') }]]);
const message = `User: arn:aws:sts::123456789012:assumed-role/${role}/run-7 is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::b/k"`;

const events = records.map((record) => ({ EventId: record['eventID'], CloudTrailEvent: JSON.stringify(record) }));

const answers: Answers = {
  GetCallerIdentity: { output: { Account: '123456789012', Arn: 'arn:aws:iam::123456789012:user/x', UserId: 'AIDAX' } },
  GetAccountAuthorizationDetails: { output: { ...encoded(account), IsTruncated: false } },
  LookupEvents: { output: { Events: events } },
};

/** `instead` answers some of the calls otherwise. */
function against(instead: Answers, ...args: readonly string[]) {
  return asking({ ...answers, ...instead }, ...args);
}

test('whodunit why reads the account and the event history of the region of IAM, and changes nothing', async () => {
  const { code, stdout, calls } = await against({}, 'why', '--format', 'json', message);
  expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, verdict: 'took it away', change: { eventID: '1' } });
  expect(new Set(calls.map(({ region }) => region))).toEqual(new Set(['us-east-1']));
  for (const { operation } of calls) expect(operation).toMatch(/^(Get|Lookup)/);
});

test('whodunit undo and can read the account, too', async () => {
  const undone = await against({}, 'undo', '1');
  expect(undone.stdout).toBe(`aws iam attach-role-policy --role-name ${role} --policy-arn ${arnOf('Read')}\n`);
  const { stdout } = await against({}, 'can', `role/${role}`, 's3:GetObject', '*', '--at', '60d', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({ answer: 'allowed' });
});

test('a policy of AWS that nobody has any more is read for what it allowed', async () => {
  const arn = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
  const [detached] = recordsOf([['DetachRolePolicy', { roleName: role, policyArn: arn }]]);
  const version = { VersionId: 'v1', IsDefaultVersion: true };
  const { stdout, calls } = await against(
    {
      LookupEvents: { output: { Events: [{ EventId: '1', CloudTrailEvent: JSON.stringify(detached) }] } },
      GetPolicy: { output: { Policy: { PolicyName: 'AmazonS3ReadOnlyAccess', Arn: arn, DefaultVersionId: 'v1' } } },
      ListPolicyVersions: { output: { Versions: [version], IsTruncated: false } },
      GetPolicyVersion: { output: encoded({ PolicyVersion: { ...version, Document: allow('s3:Get*') } }) },
    },
    ...['why', '--format', 'json', message],
  );
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'took it away', change: { eventName: 'DetachRolePolicy' } });
  expect(calls.filter(({ operation }) => operation === 'GetPolicy')).toHaveLength(1);
});

test('where the credentials have expired, whodunit why says so in one line, exit code 1', async () => {
  const expired = { GetAccountAuthorizationDetails: apiError('ExpiredToken', 'expired', 403) };
  const { code, stdout, stderr } = await against(expired, 'why', message);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('the credentials have expired. Sign in again');
  expect(stderr).not.toMatch(/\n\s+at /);
});
