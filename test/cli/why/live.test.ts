import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type ApiAnswer, type ApiCall, apiDenial, apiError, awsApi } from '../../../standins/aws-api.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { allow, arnOf, recordsOf, stateOf } from '../ask/an-account.ts';
import { today } from '../ask/files.ts';
import { whodunit } from '../whodunit.ts';

const role = 'billing-export';
const account = stateOf({ roles: { [role]: {} }, policies: { Read: { versions: { v1: allow('s3:GetObject') } } } });
const records = recordsOf([['DetachRolePolicy', { roleName: role, policyArn: arnOf('Read') }]]);
const message = `User: arn:aws:sts::123456789012:assumed-role/${role}/run-7 is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::b/k"`;

/** IAM has documents URL-encoded. */
function encoded(value: object): object {
  return JSON.parse(JSON.stringify(value), (name, each) =>
    /Document$/.test(name) ? encodeURIComponent(JSON.stringify(each)) : each,
  );
}

const events = records.map((record) => ({ EventId: record['eventID'], CloudTrailEvent: JSON.stringify(record) }));

const answers: Readonly<Record<string, ApiAnswer>> = {
  GetCallerIdentity: { output: { Account: '123456789012', Arn: 'arn:aws:iam::123456789012:user/x', UserId: 'AIDAX' } },
  GetAccountAuthorizationDetails: { output: { ...encoded(account), IsTruncated: false } },
  LookupEvents: { output: { Events: events } },
};

/** Asks an account that is played over sockets; `instead` answers some of the calls otherwise. */
async function against(instead: Readonly<Record<string, ApiAnswer>>, ...args: readonly string[]) {
  const calls: ApiCall[] = [];
  const server = await awsApi((call) => {
    calls.push(call);
    return instead[call.operation] ?? answers[call.operation] ?? apiError('InvalidAction', call.operation);
  });
  onTestFinished(() => server.close());
  const env = {
    ...{ AWS_ENDPOINT_URL: server.url, AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' },
    ...{ AWS_REGION: 'ap-northeast-1', XDG_CACHE_HOME: join(temporaryFolder('why'), 'cache') },
  };
  return { ...(await whodunit(args, { env, now: today })), calls };
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

test.each<[string, Readonly<Record<string, ApiAnswer>>, string]>([
  [
    'a permission is missing',
    { GetAccountAuthorizationDetails: apiDenial('iam:GetAccountAuthorizationDetails') },
    'could not read the account: iam:GetAccountAuthorizationDetails is missing.',
  ],
  [
    'the credentials have expired',
    { GetAccountAuthorizationDetails: apiError('ExpiredToken', 'expired', 403) },
    'the credentials have expired. Sign in again',
  ],
])('where %s, whodunit why says so in one line, exit code 1', async (_, instead, said) => {
  const { code, stdout, stderr } = await against(instead, 'why', message);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/\n\s+at /);
});
