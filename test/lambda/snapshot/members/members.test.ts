import { expect, test } from 'vitest';
import { iamDenial } from '../../../../standins/iam.ts';
import { emptyIam } from '../../../../standins/iam-account.ts';
import { notInCharge } from '../../../../standins/organizations.ts';
import { stsDenial } from '../../../../standins/sts.ts';
import { roleIn } from '../a-deployment.ts';
import { anAccount, aRole } from '../an-account.ts';
import { anHour, anOrganization, dev, own, prod, roleArn, sandbox } from './an-organization.ts';

const asked = (account: string, more = {}) => JSON.stringify({ account, roleArn: roleArn(account), ...more });

test('a member is read through its role, and kept as an account of its own', async () => {
  const { bring, sts, store, metrics, log } = await anOrganization({});
  expect(await bring([asked(prod)])).toEqual({ batchItemFailures: [] });
  expect(sts.assumed).toEqual([roleArn(prod)]);
  expect(roleIn((await store.readWhole(prod, anHour)).state).name).toBe('data-loader');
  expect((await store.readWhole(own, anHour)).state.entities.size).toBe(0);
  expect(metrics.counted).toEqual([['member read']]);
  expect(log.lines).toContainEqual(expect.objectContaining({ message: 'snapshot taken', account: prod }));
});

test('two members with the same names are read one after the other, and neither is drift of the other', async () => {
  const iam = (account: string) => (account === prod ? anAccount : { ...emptyIam, roles: [aRole('data-loader')] });
  const { bring, store, log } = await anOrganization({ iam });
  await bring([asked(prod), asked(dev)]);
  await bring([asked(prod), asked(dev)]);
  expect((await store.readWhole(dev, anHour)).state.entities.size).toBe(1);
  expect((await store.readWhole(prod, anHour)).state.entities.size).toBeGreaterThan(1);
  expect(log.lines.filter(({ message }) => message === 'drift found')).toEqual([]);
});

test('a member is asked at most five times a second', async () => {
  const { bring, clock, iams } = await anOrganization({});
  const before = clock.now();
  await bring([asked(prod)]);
  const calls = iams.get(prod)?.calls.length ?? 0;
  expect(calls).toBeGreaterThan(10);
  expect(clock.now() - before).toBeGreaterThanOrEqual((calls - 1) * 200);
});

test('a member without the role is told, is not tried again, and the others are read', async () => {
  const sts = (arn: string) => (arn === roleArn(prod) ? stsDenial(arn) : undefined);
  const { bring, store, metrics, log } = await anOrganization({ scripts: { sts } });
  expect(await bring([asked(prod), asked(dev)])).toEqual({ batchItemFailures: [] });
  expect(metrics.counted).toEqual([['member not read'], ['member read']]);
  expect(log.lines).toContainEqual({
    level: 'error',
    message: 'member not read',
    account: prod,
    reasons: [expect.stringContaining(`The role ${roleArn(prod)}`), expect.stringContaining('AccessDenied')],
  });
  expect(await store.readSnapshot(dev, anHour)).toBeDefined();
  expect(await store.readSnapshot(prod, anHour)).toBeUndefined();
});

test('a member that cannot be read for another reason comes again once, and is then told', async () => {
  const { bring, metrics, log } = await anOrganization({ scripts: { iam: ({ operation }) => iamDenial(operation) } });
  const body = asked(prod);
  expect(await bring([body])).toEqual({ batchItemFailures: [{ itemIdentifier: `m-${body}` }] });
  expect(metrics.counted).toEqual([]);
  expect(await bring([body], 2)).toEqual({ batchItemFailures: [] });
  expect(metrics.counted).toEqual([['member not read']]);
  const told = log.lines.filter(({ message }) => message === 'member not read');
  expect(told.map(({ level }) => level)).toEqual(['warn', 'error']);
});

test('a member that was read since somebody asked is not read again', async () => {
  const { bring, clock, sts, log } = await anOrganization({});
  const body = asked(prod, { asked: clock.now() - 1 });
  await bring([body]);
  await bring([body]);
  expect(sts.assumed).toHaveLength(1);
  expect(log.lines).toContainEqual(expect.objectContaining({ message: 'member read already', account: prod }));
  await clock.sleep(1_000);
  await bring([asked(prod, { asked: clock.now() - 1 })]);
  expect(sts.assumed).toHaveLength(2);
});

test.each([
  ['no JSON', '{'],
  ['no account', '{}'],
  ['a role of another account', JSON.stringify({ account: prod, roleArn: roleArn(dev) })],
])('a message with %s is told once, and stops nothing', async (_, body) => {
  const { bring, store, log } = await anOrganization({});
  expect(await bring([body, asked(dev)])).toEqual({ batchItemFailures: [] });
  expect(log.lines).toContainEqual(expect.objectContaining({ message: 'member not understood', level: 'error' }));
  expect(await store.readSnapshot(dev, anHour)).toBeDefined();
});

const o = (Id: string, unit = 'ou-ab12-cdef3456', more = {}) => ({
  ...{ Id, Name: `name of ${Id}`, State: 'ACTIVE', Paths: [`o-exampleorg/r-ab12/${unit}/${Id}/`] },
  ...more,
});

function numbersIn(bodies: readonly string[]): readonly string[] {
  return bodies.map((body) => JSON.parse(body).account);
}

test('a round asks for each account of the settings, but not for the one deployed to', async () => {
  const { askMembers, sqs } = await anOrganization({
    members: { accounts: [own, prod, dev] },
    scripts: { organizations: () => notInCharge },
  });
  await askMembers();
  expect(sqs.bodies.map((body) => JSON.parse(body))).toMatchObject([
    { account: prod, roleArn: roleArn(prod), withFacts: true },
    { account: dev, roleArn: roleArn(dev), withFacts: true },
  ]);
});

test('a round asks for the active accounts of an organisation, page by page', async () => {
  const many = Array.from({ length: 45 }, (_, index) => o(String(500_000_000_000 + index)));
  const accounts = [
    ...many,
    o(own),
    o(sandbox, undefined, { State: 'SUSPENDED' }),
    o(dev, undefined, { State: undefined, Status: 'ACTIVE' }),
  ];
  const { askMembers, sqs, organizations, clock } = await anOrganization({ members: { organization: {} }, accounts });
  const before = clock.now();
  await askMembers();
  expect(clock.now() - before).toBeGreaterThanOrEqual(1_000);
  expect(numbersIn(sqs.bodies)).toEqual([...many.map(({ Id }) => Id), dev]);
  expect(organizations.calls.map(({ operation }) => operation)).toEqual([
    'ListAccounts',
    'ListAccounts',
    'ListAccounts',
  ]);
});

test('of some units, a round asks for their accounts and those of the units within', async () => {
  const accounts = [o(prod, 'ou-ab12-11111111/ou-ab12-22222222'), o(dev, 'ou-ab12-33333333')];
  const { askMembers, sqs, facts } = await anOrganization({
    members: { organization: { units: ['ou-ab12-11111111'] } },
    accounts,
  });
  await askMembers();
  expect(numbersIn(sqs.bodies)).toEqual([prod]);
  expect(await facts(dev)).toMatchObject({ name: `name of ${dev}`, isMember: false });
  expect(await facts(prod)).toMatchObject({
    units: ['r-ab12', 'ou-ab12-11111111', 'ou-ab12-22222222'],
    isMember: true,
  });
});

test('an organisation is asked once a day, however often members are read, and again by a deployment', async () => {
  const { askMembers, organizations, sqs, clock } = await anOrganization({
    members: { organization: {} },
    accounts: [o(prod)],
  });
  await askMembers();
  await clock.sleep(60 * 60_000);
  await askMembers();
  expect(organizations.calls).toHaveLength(1);
  expect(sqs.bodies.map((body) => JSON.parse(body).withFacts)).toEqual([true, false]);
  await askMembers('deployment');
  expect(organizations.calls).toHaveLength(2);
  await clock.sleep(21 * 60 * 60_000);
  await askMembers();
  expect(organizations.calls).toHaveLength(3);
});

test('an account that left the organisation is no member any more', async () => {
  const { askMembers, now, sqs, facts } = await anOrganization({
    members: { organization: {} },
    accounts: [o(prod), o(dev)],
  });
  await askMembers();
  now.accounts = [o(dev)];
  await askMembers('deployment');
  expect(numbersIn(sqs.bodies)).toEqual([prod, dev, dev]);
  expect(await facts(prod)).toBeUndefined();
});

test('an organisation that does not answer leaves the members as they are known, and the log says so', async () => {
  let isDown = false;
  const organizations = () => (isDown ? ('hang up' as const) : undefined);
  const { askMembers, sqs, facts, log } = await anOrganization({
    members: { organization: {} },
    accounts: [o(prod)],
    scripts: { organizations },
  });
  await askMembers();
  isDown = true;
  await askMembers('deployment');
  expect(numbersIn(sqs.bodies)).toEqual([prod, prod]);
  expect(await facts(prod)).toMatchObject({ units: ['r-ab12', 'ou-ab12-cdef3456'] });
  expect(log.lines).toContainEqual(
    expect.objectContaining({ message: 'accounts not listed', level: 'error', why: 'no answer' }),
  );
});

test('accounts of the organisation that the settings do not name stay one’s own while it does not answer', async () => {
  let isDown = false;
  const organizations = () => (isDown ? ('hang up' as const) : undefined);
  const { askMembers, facts } = await anOrganization({
    ...{ members: { accounts: [prod] }, accounts: [o(prod), o(dev)], scripts: { organizations } },
  });
  await askMembers();
  isDown = true;
  await askMembers('deployment');
  expect(await facts(dev)).toMatchObject({ name: `name of ${dev}`, isMember: false });
});

test('where the organisation may not be asked any more, the members stay and their units are unknown', async () => {
  let isDenied = false;
  const organizations = () => (isDenied ? notInCharge : undefined);
  const { askMembers, sqs, facts } = await anOrganization({
    members: { organization: {} },
    accounts: [o(prod)],
    scripts: { organizations },
  });
  await askMembers();
  isDenied = true;
  await askMembers('deployment');
  expect(numbersIn(sqs.bodies)).toEqual([prod, prod]);
  expect(await facts(prod)).toMatchObject({ name: `name of ${prod}`, units: undefined });
});

test('a round that is tried again asks for nothing that was read meanwhile', async () => {
  const { askMembers, bring, sqs, sts, clock } = await anOrganization({ members: { accounts: [prod, dev] } });
  const asked = clock.now();
  await askMembers('schedule', asked);
  await bring(sqs.bodies.slice(0, 1));
  await askMembers('schedule', asked);
  await bring(sqs.bodies);
  expect(sts.assumed).toEqual([roleArn(prod), roleArn(dev)]);
});

test('a member that stopped the function twice is given up', async () => {
  const { bring, sts, metrics, log } = await anOrganization({});
  expect(await bring([asked(prod)], 3)).toEqual({ batchItemFailures: [] });
  expect(sts.assumed).toEqual([]);
  expect(metrics.counted).toEqual([['member not read']]);
  expect(log.lines).toMatchObject([{ message: 'member not read', level: 'error', account: prod }]);
});

test.each([
  [
    'may not be asked',
    () => notInCharge,
    /is not allowed; the management account and delegated administrators may ask/,
  ],
  ['does not answer', () => 'hang up' as const, /gave no answer/],
])('an organisation that %s, and never was, fails the round with the reason', async (_, organizations, reason) => {
  const { askMembers, sqs } = await anOrganization({ members: { organization: {} }, scripts: { organizations } });
  await expect(askMembers()).rejects.toThrow(reason);
  expect(sqs.bodies).toEqual([]);
});

test('a queue that refuses a member fails the round, with its number', async () => {
  const { askMembers } = await anOrganization({
    members: { accounts: [prod] },
    scripts: {
      sqs: () => ({
        status: 200,
        headers: {},
        body: JSON.stringify({ Successful: [], Failed: [{ Id: prod, Code: 'InternalError', SenderFault: false }] }),
      }),
    },
  });
  await expect(askMembers()).rejects.toThrow(`The queue of members did not take 1: ${prod}`);
});
