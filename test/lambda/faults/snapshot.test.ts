import { expect, test } from 'vitest';
import { entityCalled } from '../../../iam/state/look-up.ts';
import { iamDenial, throttled } from '../../../standins/iam.ts';
import { aDeployment, roleIn } from '../snapshot/a-deployment.ts';
import { anAccount } from '../snapshot/an-account.ts';

const changedRoles = {
  ...anAccount,
  roles: anAccount.roles.map((role) => ({ ...role, Description: 'changed', Tags: [{ Key: 'a', Value: 'b' }] })),
};

test('IAM does not let a snapshot make a call', async () => {
  const { now, take, state, log } = await aDeployment(anAccount);
  await take();
  now.script = ({ operation }) => (operation === 'ListSSHPublicKeys' ? iamDenial(operation) : undefined);
  now.iam = changedRoles;
  await take();
  const user = entityCalled(await state(), 'user', 'sato');
  expect(user?.kind === 'user' && [...user.credentials.sshKeys.keys()]).toEqual(['APKAEXAMPLE']);
  expect(roleIn(await state()).description).toBe('changed');
  const notRead = log.lines.filter(({ message }) => message === 'not read');
  expect(notRead).toMatchObject([{ message: 'not read', call: 'ListSSHPublicKeys', why: 'denied', count: 1 }]);
});

test('IAM throttles a snapshot', async () => {
  const { now, take, state, log, iamServer } = await aDeployment(anAccount);
  await take();
  const before = iamServer.calls.length;
  now.script = ({ operation }) => (operation === 'ListRoles' ? throttled : undefined);
  now.iam = changedRoles;
  await take();
  const tries = iamServer.calls.slice(before).filter(({ operation }) => operation === 'ListRoles');
  expect(tries).toHaveLength(10);
  const { description, tags } = roleIn(await state());
  expect([description, tags.get('a')]).toEqual(['What data-loader is for', 'b']);
  expect(log.lines).toContainEqual(
    expect.objectContaining({ message: 'not read', call: 'ListRoles', why: 'no answer' }),
  );
});

test('A snapshot does not fit into its time', async () => {
  const { now, take, state, log, clock } = await aDeployment(anAccount);
  await take();
  now.iam = { ...changedRoles, sshKeys: [] };
  const minutes = 3 * 60_000;
  let left = 60 * 60_000;
  now.script = ({ operation }) => {
    if (operation === 'ListSSHPublicKeys') left = minutes;
    return undefined;
  };
  const began = clock.now();
  await take(() => left);
  expect(roleIn(await state()).description).toBe('changed');
  const last = entityCalled(await state(), 'user', 'nobody');
  expect(last?.asOf.time).toBeLessThan(began);
  expect(log.lines).toContainEqual(
    expect.objectContaining({ message: 'not read', call: 'ListSSHPublicKeys', why: 'out of time', count: 1 }),
  );
});

test('A snapshot fails', async () => {
  const { now, take, state, tableServer } = await aDeployment(anAccount);
  await take();
  const before = JSON.stringify(tableServer.items);
  now.script = ({ operation }) => iamDenial(operation);
  now.iam = changedRoles;
  await expect(take()).rejects.toThrow(/GetAccountAuthorizationDetails: denied: AccessDenied/);
  expect(JSON.stringify(tableServer.items)).toBe(before);
  now.script = undefined;
  await take();
  expect(roleIn(await state()).description).toBe('changed');
});
