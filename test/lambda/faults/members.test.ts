import { expect, test } from 'vitest';
import type { Message } from '../../../alert/group.ts';
import { alertOn } from '../../../lambda/alert-on.ts';
import { cachedAccounts } from '../../../lambda/directory.ts';
import { stsDenial } from '../../../standins/sts.ts';
import { aMinute, batch, fakeServices } from '../fakes.ts';
import { anHour, anOrganization, dev, prod } from '../snapshot/members/an-organization.ts';

const organization = [prod, dev].map((Id) => ({
  Id,
  Name: `name of ${Id}`,
  State: 'ACTIVE',
  Paths: [`o-x/r-ab12/${Id}/`],
}));

test('A member does not let the snapshot in', async () => {
  const sts = (arn: string) => (arn.includes(prod) ? stsDenial(arn) : undefined);
  const { askMembers, bring, sqs, store, log, metrics } = await anOrganization({
    ...{ members: { organization: {} }, accounts: organization, scripts: { sts } },
  });
  await askMembers();
  expect(await bring(sqs.bodies)).toEqual({ batchItemFailures: [] });
  expect([...(await store.readSnapshots([prod, dev], anHour)).keys()]).toEqual([dev]);
  expect(metrics.counted).toEqual([['member not read'], ['member read']]);
  expect(log.lines).toContainEqual(
    expect.objectContaining({ message: 'member not read', level: 'error', account: prod }),
  );
});

test('Organizations does not answer', async () => {
  let isDown = false;
  const organizations = () => (isDown ? ('hang up' as const) : undefined);
  const { askMembers, bring, sqs, store, facts, log } = await anOrganization({
    ...{ members: { organization: {} }, accounts: organization, scripts: { organizations } },
  });
  await askMembers();
  isDown = true;
  const before = sqs.bodies.length;
  await askMembers('deployment');
  await bring(sqs.bodies.slice(before));
  expect((await store.readSnapshots([prod, dev], anHour)).size).toBe(2);
  expect(await facts(prod)).toMatchObject({ name: `name of ${prod}`, units: ['r-ab12'] });
  expect(log.lines).toContainEqual(expect.objectContaining({ message: 'accounts not listed', why: 'no answer' }));
});

test('The directory of accounts cannot be read', async () => {
  const sent: Message[] = [];
  const units = ['ou-ab12-11111111'];
  const channel = {
    name: '/hook',
    speed: 'slow',
    audience: { units },
    send: async (one: Message) => void sent.push(one),
  } as const;
  const services = fakeServices([channel]);
  const read = async () => {
    throw new Error('away');
  };
  const accounts = cachedAccounts({ store: { read }, clock: services.clock, log: services.log });
  expect(await alertOn(batch('e-1'), aMinute, { ...services, accounts })).toEqual({ batchItemFailures: [] });
  expect(sent).toHaveLength(1);
  expect(services.log.lines).toContainEqual({ level: 'warn', message: 'directory not read', reasons: ['Error: away'] });
});
