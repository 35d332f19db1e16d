import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { afterEach, expect, test } from 'vitest';
import { pacedIam } from '../../../lambda/snapshot/paced-client.ts';
import { readAccount } from '../../../lambda/snapshot/read-account.ts';
import { readCalls } from '../../../lambda/snapshot/read-calls.ts';
import type { Reading } from '../../../lambda/snapshot/reading.ts';
import {
  type IamScript,
  type IamStandIn,
  iamDenial,
  iamError,
  iamOutput,
  iamStandIn,
  throttled,
} from '../../../standins/iam.ts';
import { emptyIam, type IamAccount } from '../../../standins/iam-account.ts';
import { clientFor } from '../aws-clients.ts';
import { fakeClock } from '../fakes.ts';
import { anAccount, aPolicy, aRole, aUser } from './an-account.ts';

const servers: IamStandIn[] = [];
afterEach(async () => void (await Promise.all(servers.splice(0).map((server) => server.close()))));

async function reading(account: IamAccount | (() => IamAccount), options: Options = {}) {
  const server = await iamStandIn(typeof account === 'function' ? account : () => account, options.script);
  servers.push(server);
  const { maxAttempts: _, ...settings } = clientFor(server);
  const clock = fakeClock(options.now);
  const client = pacedIam(clock, { ...settings, retryStrategy: eager });
  const services = { client, clock, timeLeft: options.timeLeft ?? (() => 60_000) };
  const read = await readAccount(services, {
    policies: new Set(options.knownPolicies),
    credentials: new Set(options.knownCredentials),
    texts: new Map(),
  });
  client.destroy();
  return { read, clock, calls: server.calls, made: server.calls.map(({ operation }) => operation) };
}

type Options = Readonly<{
  script?: IamScript;
  knownPolicies?: readonly string[];
  knownCredentials?: readonly string[];
  timeLeft?: () => number;
  now?: number;
}>;

/** Tries as often as the function does, and waits for nothing. */
const eager = new ConfiguredRetryStrategy(10, () => 0);

function outputs({ answers }: Reading, call: string) {
  return answers.flatMap((answer) => (answer.call === call ? [answer.output] : []));
}

test('a reading makes every call that it has the permission for, and no other', async () => {
  const { made, read } = await reading(anAccount);
  expect(read.failures).toEqual([]);
  expect([...new Set(made)].sort()).toEqual([...readCalls].sort());
});

test('a reading asks one user only for the credentials that the report shows, and all users for SSH keys', async () => {
  const { calls } = await reading(anAccount);
  const of = (user: string) =>
    calls.filter(({ form }) => form.get('UserName') === user).map(({ operation }) => operation);
  expect(of('sato')).toEqual(['ListAccessKeys', 'ListMFADevices', 'ListSigningCertificates', 'ListSSHPublicKeys']);
  expect(of('nobody')).toEqual(['ListSSHPublicKeys']);
});

test('a reading whose time runs out among the users leaves others out the next day', async () => {
  const users = Array.from({ length: 20 }, (_, index) => aUser(`user-${index}`));
  const asked = new Set<string | null>();
  for (let day = 0; day < 6; day += 1) {
    let keys = 0;
    const script: IamScript = ({ operation }) => {
      if (operation === 'ListSSHPublicKeys') keys += 1;
      return undefined;
    };
    const timeLeft = () => (keys < 8 ? 60_000 : 0);
    const { calls } = await reading({ ...emptyIam, users }, { script, timeLeft, now: day * 86_400_000 });
    for (const { operation, form } of calls) if (operation === 'ListSSHPublicKeys') asked.add(form.get('UserName'));
  }
  expect(asked.size).toBe(users.length);
});

test('a reading asks all users for everything where there is no credential report', async () => {
  const script: IamScript = ({ operation }) =>
    operation === 'GenerateCredentialReport' ? iamDenial(operation) : undefined;
  const { calls, read } = await reading(anAccount, { script });
  const asked = calls.filter(({ form }) => form.get('UserName') === 'nobody').map(({ operation }) => operation);
  expect(asked).toEqual(['ListAccessKeys', 'ListMFADevices', 'ListSigningCertificates', 'ListSSHPublicKeys']);
  expect(read.failures).toMatchObject([{ call: 'GenerateCredentialReport', why: 'denied' }]);
});

test('a reading asks a user of whom a credential is known, even where the report, which may be old, shows none', async () => {
  const { calls } = await reading(anAccount, { knownCredentials: ['nobody'] });
  const asked = calls.filter(({ form }) => form.get('UserName') === 'nobody').map(({ operation }) => operation);
  expect(asked).toEqual(['ListAccessKeys', 'ListMFADevices', 'ListSigningCertificates', 'ListSSHPublicKeys']);
});

test('a reading waits for a credential report that is being made', async () => {
  let state = 0;
  const states = ['STARTED', 'INPROGRESS', 'COMPLETE'];
  const script: IamScript = ({ operation }) =>
    operation === 'GenerateCredentialReport'
      ? iamOutput(operation, { State: states[Math.min(state++, 2)] })
      : undefined;
  const { made, read, clock } = await reading(anAccount, { script });
  expect(made.filter((call) => call === 'GenerateCredentialReport')).toHaveLength(3);
  expect(clock.slept.filter((milliseconds) => milliseconds === 2_000)).toHaveLength(2);
  expect(read.failures).toEqual([]);
});

test('a report that never gets ready is among the failures, and the reading ends', async () => {
  const script: IamScript = ({ operation }) =>
    operation === 'GenerateCredentialReport' ? iamOutput(operation, { State: 'INPROGRESS' }) : undefined;
  const { made, read } = await reading(anAccount, { script });
  expect(read.failures).toMatchObject([{ call: 'GenerateCredentialReport', why: 'no answer' }]);
  expect(made).not.toContain('GetCredentialReport');
  expect(made.at(-1)).toBe('ListSSHPublicKeys');
});

test.each(readCalls)('a reading goes on where %s is denied, and says so once', async (denied) => {
  const whole = await reading(anAccount);
  const script: IamScript = ({ operation }) => (operation === denied ? iamDenial(operation) : undefined);
  const { read, made } = await reading(anAccount, { script });
  expect(read.failures.map(({ call, why }) => [call, why])).toEqual([[denied, 'denied']]);
  expect(made.filter((call) => call === denied)).toHaveLength(1);
  const dependent = dependents[denied] ?? [];
  const expected = new Set(whole.made.filter((call) => !dependent.includes(call)));
  expect(new Set(made)).toEqual(expected);
});

/** What cannot be asked, since the answer that names it is missing. */
const dependents: Readonly<Record<string, readonly string[]>> = {
  GetAccountAuthorizationDetails: ['GetPolicy'],
  GenerateCredentialReport: ['GetCredentialReport'],
  ListSAMLProviders: ['GetSAMLProvider'],
  ListOpenIDConnectProviders: ['GetOpenIDConnectProvider'],
};

test('an account without anything is read whole, and what it has not is none', async () => {
  const { read } = await reading(emptyIam);
  expect(read.failures).toEqual([]);
  const none = read.answers.filter(({ output }) => output === 'none').map(({ call }) => call);
  expect(none).toEqual([
    'GetAccountPasswordPolicy',
    'GetOutboundWebIdentityFederationInfo',
    'ListOrganizationsFeatures',
  ]);
});

test('500 roles come in pages, each role once, with their documents as IAM encodes them', async () => {
  const roles = Array.from({ length: 500 }, (_, number) => aRole(`role-${number}`));
  const { read } = await reading({ ...emptyIam, roles });
  const pages = outputs(read, 'GetAccountAuthorizationDetails');
  expect(pages).toHaveLength(2);
  const names = pages.flatMap((page) => namesIn(page));
  expect(new Set(names).size).toBe(500);
  expect(names).toHaveLength(500);
});

test('a page of details may hold two kinds', async () => {
  const users = Array.from({ length: 310 }, (_, number) => aUser(`user-${number}`));
  const { read } = await reading({ ...emptyIam, users, roles: [aRole('one')] });
  const [, second] = outputs(read, 'GetAccountAuthorizationDetails');
  expect(second).toMatchObject({ UserDetailList: { length: 10 }, RoleDetailList: { length: 1 } });
});

test('pages that came stay where a later one fails, and the failure is told', async () => {
  const roles = Array.from({ length: 500 }, (_, number) => aRole(`role-${number}`));
  const script: IamScript = ({ operation, form }) =>
    operation === 'GetAccountAuthorizationDetails' && form.has('Marker')
      ? iamError(400, 'ValidationError', 'Invalid Marker.')
      : undefined;
  const { read } = await reading({ ...emptyIam, roles }, { script });
  expect(outputs(read, 'GetAccountAuthorizationDetails')).toHaveLength(1);
  expect(read.failures).toMatchObject([{ call: 'GetAccountAuthorizationDetails', why: 'no answer' }]);
  expect(read.failures[0]?.reasons.join()).toContain('Invalid Marker.');
});

test('a policy that is known is not asked about again, and AWS’s are never', async () => {
  const policies = [aPolicy('Known'), aPolicy('New'), aPolicy('ReadOnlyAccess', 'aws')];
  const known = policies.slice(0, 1).map(({ Arn }) => Arn);
  const { calls } = await reading({ ...emptyIam, policies }, { knownPolicies: known });
  const asked = calls.flatMap(({ form }) => form.get('PolicyArn') ?? []);
  expect(asked).toEqual(['arn:aws:iam::123456789012:policy/New']);
});

test('a user, a policy or a provider that is deleted while IAM is read is no failure', async () => {
  const gone = ['GetPolicy', 'GetSAMLProvider', 'GetOpenIDConnectProvider', 'ListAccessKeys', 'ListSSHPublicKeys'];
  const script: IamScript = ({ operation }) =>
    gone.includes(operation) ? iamError(404, 'NoSuchEntity', 'It cannot be found.') : undefined;
  const { read } = await reading(anAccount, { script });
  expect(read.failures).toEqual([]);
  for (const call of gone) expect(outputs(read, call)[0]).toBe('none');
});

test('a reading that IAM throttles tries again until it has everything', async () => {
  const script: IamScript = (_, turn) => (turn % 3 === 0 ? undefined : throttled);
  const { read } = await reading(anAccount, { script });
  expect(read.failures).toEqual([]);
});

test('a call that IAM throttles for good is told, and the rest goes on', async () => {
  const script: IamScript = ({ operation }) => (operation === 'ListRoles' ? throttled : undefined);
  const { read, made } = await reading(anAccount, { script });
  expect(read.failures).toMatchObject([{ call: 'ListRoles', why: 'no answer' }]);
  expect(made.filter((call) => call === 'ListRoles')).toHaveLength(10);
});

test('at most five requests go out in any second, the repeated ones included', async () => {
  const script: IamScript = (_, turn) => (turn % 2 === 0 ? throttled : undefined);
  const { made, clock } = await reading(anAccount, { script });
  const paced = clock.slept.filter((milliseconds) => milliseconds !== 2_000);
  expect(paced).toHaveLength(made.length - 1);
  expect(Math.min(...paced)).toBeGreaterThanOrEqual(200);
});

test('a reading that runs out of time says what it did not ask', async () => {
  let left = 10;
  const { read, made } = await reading(anAccount, { timeLeft: () => (left-- > 0 ? 60_000 : 0) });
  expect(made.length).toBeGreaterThan(0);
  expect(read.failures.length).toBeGreaterThan(0);
  expect(new Set(read.failures.map(({ why }) => why))).toEqual(new Set(['out of time']));
});

test('what is made while IAM is read is in it or not, and the time tells when the reading began', async () => {
  let account = anAccount;
  const later = { ...anAccount, roles: [...anAccount.roles, aRole('late')] };
  const script: IamScript = ({ operation }) => {
    if (operation === 'ListRoles') account = later;
    return undefined;
  };
  const { read } = await reading(() => account, { script });
  expect(outputs(read, 'GetAccountAuthorizationDetails').flatMap(namesIn)).not.toContain('late');
  expect(read.began).toBe(fakeClock().now());
});

function namesIn(page: object | 'none'): readonly string[] {
  if (page === 'none' || !('RoleDetailList' in page) || !Array.isArray(page.RoleDetailList)) return [];
  return page.RoleDetailList.map((role: Readonly<{ RoleName: string }>) => role.RoleName);
}
