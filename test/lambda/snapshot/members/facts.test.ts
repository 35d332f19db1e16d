import { expect, test } from 'vitest';
import { notInCharge } from '../../../../standins/organizations.ts';
import { stsDenial } from '../../../../standins/sts.ts';
import { anOrganization, dev, own, prod } from './an-organization.ts';

const names = { [own]: 'Home', [prod]: 'Production' };
const organization = [
  { Id: prod, Name: 'prod of the list', State: 'ACTIVE', Paths: [`o-x/r-ab12/${prod}/`], tags: { env: 'prod' } },
];

test('without the organisation, a member says its own name, and so does the account deployed to', async () => {
  const { askMembers, bring, sqs, facts, account } = await anOrganization({
    ...{ names, members: { accounts: [prod, dev] }, scripts: { organizations: () => notInCharge } },
  });
  await askMembers();
  expect(await facts(prod)).toMatchObject({ name: undefined, isMember: true, isListed: false });
  await bring(sqs.bodies);
  expect(await facts(prod)).toMatchObject({ name: 'Production' });
  expect(await facts(own)).toMatchObject({ name: 'Home', isMember: false });
  expect(account.asked).toEqual([own, prod, dev]);
});

test('a member that does not say its name has none, and is read all the same', async () => {
  const { askMembers, bring, sqs, facts, metrics } = await anOrganization({
    ...{ names: {}, members: { accounts: [dev] }, scripts: { organizations: () => notInCharge } },
  });
  await askMembers();
  await bring(sqs.bodies);
  expect(await facts(dev)).toMatchObject({ name: undefined });
  expect(metrics.counted).toEqual([['member read']]);
});

test('a name that is none to show is not kept', async () => {
  const { askMembers, bring, sqs, facts } = await anOrganization({
    ...{
      names: { [prod]: 'prod\u202eevil' },
      members: { accounts: [prod] },
      scripts: { organizations: () => notInCharge },
    },
  });
  await askMembers();
  await bring(sqs.bodies);
  expect(await facts(prod)).toMatchObject({ name: undefined });
});

test('the organisation’s list has the names, and nobody is asked for one', async () => {
  const { askMembers, bring, sqs, facts, account } = await anOrganization({
    ...{ names, members: { organization: {} }, accounts: organization },
  });
  await askMembers();
  await bring(sqs.bodies);
  expect(await facts(prod)).toMatchObject({ name: 'prod of the list' });
  expect(account.asked).toEqual([own]);
});

test('a name of the list stays, also where the list has no units', async () => {
  const { askMembers, bring, sqs, facts, account } = await anOrganization({
    ...{ names, members: { organization: {} }, accounts: organization.map(({ Paths: _, ...each }) => each) },
  });
  await askMembers();
  await bring(sqs.bodies);
  expect(await facts(prod)).toMatchObject({ name: 'prod of the list', units: undefined });
  expect(account.asked).toEqual([own]);
});

test('tags are read where alerts go by them, and not else', async () => {
  const of = async (withTags: boolean) => {
    const { askMembers, bring, sqs, facts } = await anOrganization({
      ...{ members: { organization: {}, withTags }, accounts: organization },
    });
    await askMembers();
    await bring(sqs.bodies);
    return (await facts(prod))?.tags;
  };
  expect(await of(true)).toEqual(new Map([['env', 'prod']]));
  expect(await of(false)).toBeUndefined();
});

test('tags are known of the account deployed to, and of a member without the role', async () => {
  const home = { Id: own, Name: 'home', State: 'ACTIVE', Paths: [], tags: { env: 'tools' } };
  const { askMembers, bring, sqs, facts } = await anOrganization({
    ...{
      members: { organization: {}, withTags: true },
      accounts: [home, ...organization],
      scripts: { sts: stsDenial },
    },
  });
  await askMembers();
  await bring(sqs.bodies);
  expect((await facts(own))?.tags).toEqual(new Map([['env', 'tools']]));
  expect((await facts(prod))?.tags).toEqual(new Map([['env', 'prod']]));
});

test('tags that nobody reads any more are unknown after the next round', async () => {
  const { askMembers, directory, facts } = await anOrganization({
    members: { organization: {} },
    accounts: organization,
  });
  const accounts = new Map([
    [prod, { name: 'prod', units: [], tags: new Map([['env', 'old']]), isMember: true, isListed: true }],
  ]);
  await directory.update(
    () => ({ time: 0, accounts }),
    () => 60_000,
  );
  await askMembers();
  expect(await facts(prod)).toMatchObject({ name: 'prod of the list', tags: undefined });
});

test('tags that may not be read any more are unknown', async () => {
  let isDenied = false;
  const organizations = () => (isDenied ? notInCharge : undefined);
  const { askMembers, bring, sqs, facts, clock } = await anOrganization({
    ...{ members: { organization: {}, withTags: true }, accounts: organization, scripts: { organizations } },
  });
  await askMembers();
  await bring(sqs.bodies);
  isDenied = true;
  await clock.sleep(1_000);
  const before = sqs.bodies.length;
  await askMembers('deployment');
  await bring(sqs.bodies.slice(before));
  expect(await facts(prod)).toMatchObject({ name: 'prod of the list', tags: undefined });
});

test('what did not change is not written again', async () => {
  const { askMembers, bring, sqs, table, clock } = await anOrganization({
    ...{ names, members: { accounts: [prod] }, scripts: { organizations: () => notInCharge } },
  });
  await askMembers();
  await bring(sqs.bodies);
  const written = () =>
    table.calls.filter(
      ({ operation, input }) => operation === 'TransactWriteItems' && JSON.stringify(input).includes('"directory"'),
    ).length;
  const before = written();
  await clock.sleep(1_000);
  await bring(sqs.bodies.map((body) => JSON.stringify({ ...JSON.parse(body), asked: clock.now() })));
  expect(written()).toBe(before);
});

test('members that are read at the same time all get their names', async () => {
  const { askMembers, bring, sqs, facts } = await anOrganization({
    ...{ names: { ...names, [dev]: 'Development' }, members: { accounts: [prod, dev] } },
    scripts: { organizations: () => notInCharge },
  });
  await askMembers();
  await Promise.all(sqs.bodies.map((body) => bring([body])));
  expect([(await facts(prod))?.name, (await facts(dev))?.name]).toEqual(['Production', 'Development']);
});
