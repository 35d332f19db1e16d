import { IAMClient } from '@aws-sdk/client-iam';
import { afterEach, expect, test } from 'vitest';
import { apply } from '../../../iam/state/apply/apply.ts';
import { readingCalls } from '../../../lambda/snapshot/read-account.ts';
import { takeSnapshot } from '../../../lambda/snapshot/take-snapshot.ts';
import { dynamoStateStore } from '../../../lambda/store/state/dynamo-state-store.ts';
import { type IamLists, type IamScript, iamError, iamStandIn } from '../../../standins/iam.ts';
import { aRecord, found, policyArn } from '../../iam/state/apply/a-record.ts';
import { clientFor } from '../aws-clients.ts';
import { aMinute } from '../fakes.ts';
import { account, aTable } from '../store/state/a-table.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => void (await Promise.all(closing.splice(0).map((close) => close()))));

const document = encodeURIComponent(
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}',
);

function role(
  name: string,
  { attached = [], inline = [] }: Readonly<{ attached?: readonly string[]; inline?: readonly string[] }> = {},
): string {
  return `<RoleName>${name}</RoleName><RoleId>AROA${name}</RoleId><Arn>arn:aws:iam::${account}:role/${name}</Arn><Path>/</Path>
    <CreateDate>2024-01-01T00:00:00Z</CreateDate><AssumeRolePolicyDocument>${document}</AssumeRolePolicyDocument>
    <AttachedManagedPolicies>${attached.map((each) => `<member><PolicyName>${each}</PolicyName><PolicyArn>${policyArn(each)}</PolicyArn></member>`).join('')}</AttachedManagedPolicies>
    <RolePolicyList>${inline.map((each) => `<member><PolicyName>${each}</PolicyName><PolicyDocument>${document}</PolicyDocument></member>`).join('')}</RolePolicyList>`;
}

const described = (name: string) =>
  `<RoleName>${name}</RoleName><RoleId>AROA${name}</RoleId><Description>nightly</Description><MaxSessionDuration>7200</MaxSessionDuration>`;

/** An account whose IAM and table are stand-ins; what it lists can be changed between two snapshots. */
async function anAccount(first: IamLists, script?: IamScript) {
  let lists = first;
  const made = await aTable();
  const iam = await iamStandIn(() => lists, script);
  closing.push(made.server.close, iam.close);
  const client = new IAMClient({ ...clientFor(iam), maxAttempts: 3 });
  const store = dynamoStateStore(made.table);
  return {
    ...made,
    iam,
    store,
    becomes: (next: IamLists) => {
      lists = next;
    },
    snapshot: () => takeSnapshot(account, aMinute, { iam: client, clock: made.clock, log: made.log, store }),
    kept: async () => (await store.readWhole(account, aMinute)).state,
  };
}

test('the first snapshot keeps the account, and is no drift', async () => {
  const one = await anAccount({ roles: [role('batch', { attached: ['p'] })], allRoles: [described('batch')] });
  expect(await one.snapshot()).toEqual({ entities: 1, written: 1, overtaken: 0, drifts: 0, refused: [] });
  const batch = found(await one.kept(), 'role', 'batch');
  expect(batch).toMatchObject({ key: 'role/AROAbatch', description: 'nightly', maxSessionDuration: 7200 });
  expect(batch.attached).toEqual(new Set([policyArn('p')]));
  expect(batch.unsure.size).toBe(0);
});

test('an account without anything is kept as empty', async () => {
  const one = await anAccount({});
  expect(await one.snapshot()).toMatchObject({ entities: 0, written: 0, drifts: 0 });
  expect((await one.kept()).whole).toContain('role');
});

test('it makes the calls that its role allows, and no others, page by page and slowly', async () => {
  const roles = Array.from({ length: 301 }, (_, index) => role(`r${index}`));
  const one = await anAccount({ roles });
  expect(await one.snapshot()).toMatchObject({ entities: 301 });
  expect(one.iam.calls).toEqual([
    'GetAccountAuthorizationDetails',
    'GetAccountAuthorizationDetails',
    'ListRoles',
    'ListAccountAliases',
  ]);
  expect(new Set(one.iam.calls)).toEqual(new Set(readingCalls));
  expect(one.clock.slept.length).toBeGreaterThan(0);
});

test('a second snapshot of the same writes nothing', async () => {
  const one = await anAccount({ roles: [role('batch')] });
  await one.snapshot();
  expect(await one.snapshot()).toMatchObject({ written: 0, drifts: 0 });
});

test('what changed without an event is corrected, counted and named in the log', async () => {
  const one = await anAccount({ roles: [role('batch', { inline: ['load'] }), role('gone')] });
  await one.snapshot();
  one.becomes({ roles: [role('batch')] });
  expect(await one.snapshot()).toMatchObject({ written: 2, drifts: expect.any(Number) });
  expect(one.log.lines).toContainEqual({
    level: 'warn',
    message: 'changed without an event',
    entity: 'role/AROAbatch',
    what: 'inline',
    which: 'load',
  });
  expect(found(await one.kept(), 'role', 'batch').inline.size).toBe(0);
  expect(found(await one.kept(), 'role', 'gone').deleted).toBeDefined();
});

test('what an event told a minute before stays as the event told it', async () => {
  const one = await anAccount({ roles: [role('batch', { attached: ['p'] })] });
  await one.snapshot();
  const was = await one.store.readWhole(account, aMinute);
  const record = aRecord(
    'DetachRolePolicy',
    { roleName: 'batch', policyArn: policyArn('p') },
    { eventTime: new Date(one.clock.now() + 60_000).toISOString() },
  );
  await one.store.writeEntities(was, apply(was.state, record).after, ['role/AROAbatch'], aMinute);
  await one.clock.sleep(120_000);
  expect(await one.snapshot()).toMatchObject({ written: 0, drifts: 0 });
  expect(found(await one.kept(), 'role', 'batch').attached.size).toBe(0);
});

test('a throttled call is made again', async () => {
  const one = await anAccount({ roles: [role('batch')] }, (_, turn) =>
    turn === 0 ? iamError(400, 'Throttling', 'Rate exceeded') : undefined,
  );
  expect(await one.snapshot()).toMatchObject({ entities: 1, refused: [] });
});

test('a part that is refused is said, and the rest is kept', async () => {
  const one = await anAccount({ roles: [role('batch')] }, (action) =>
    action === 'ListRoles' ? iamError(403, 'AccessDenied', 'not authorized') : undefined,
  );
  expect(await one.snapshot()).toMatchObject({ entities: 1, written: 1, refused: ['ListRoles'] });
  expect(one.log.lines).toMatchObject([{ message: 'IAM refused a part of the snapshot', call: 'ListRoles' }]);
  expect(found(await one.kept(), 'role', 'batch').unsure).toContain('description');
});

test('an account that may not be read fails the snapshot, and leaves what is kept', async () => {
  let refuses = false;
  const one = await anAccount({ roles: [role('batch')] }, () =>
    refuses ? iamError(403, 'AccessDenied', 'not authorized') : undefined,
  );
  await one.snapshot();
  refuses = true;
  await expect(one.snapshot()).rejects.toThrow('not authorized');
  expect(found(await one.kept(), 'role', 'batch').deleted).toBeUndefined();
});
