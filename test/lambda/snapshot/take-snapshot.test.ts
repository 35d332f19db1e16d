import { expect, test } from 'vitest';
import type { Role } from '../../../iam/state/entities.ts';
import { entityCalled, withEntity } from '../../../iam/state/look-up.ts';
import { type IamScript, iamDenial, throttled } from '../../../standins/iam.ts';
import { emptyIam } from '../../../standins/iam-account.ts';
import { account, aDeployment, anHour, roleIn } from './a-deployment.ts';
import { anAccount, aPolicy, aRole } from './an-account.ts';

test('the first snapshot keeps everything that IAM has, with what only its lists tell', async () => {
  const { take, state, store, clock, log } = await aDeployment(anAccount);
  const began = clock.now();
  expect(await take()).toMatchObject({ isFirst: true, left: 0, drifts: [], failures: [] });
  const kept = await state();
  expect(roleIn(kept)).toMatchObject({ description: 'What data-loader is for', maxSessionDuration: 7_200 });
  expect(roleIn(kept).inline.get('load')?.text).toContain('"s3:GetObject"');
  expect(entityCalled(kept, 'policy', `arn:aws:iam::${account}:policy/ExportRead`)).toMatchObject({
    description: 'Of ExportRead',
    tags: new Map([['team', 'data']]),
  });
  expect(entityCalled(kept, 'instanceProfile', 'empty')).toBeDefined();
  expect(kept.account).toMatchObject({ id: account, alias: 'example-corp', rootSessions: true });
  const kinds = ['user', 'group', 'role', 'policy', 'instanceProfile', 'samlProvider', 'oidcProvider'] as const;
  expect(kept.whole).toEqual(new Set([...kinds, 'serverCertificate', 'mfaDevice']));
  expect(await store.readSnapshot(account, anHour)).toEqual({ time: began, whole: kept.whole, drifts: 0, pending: [] });
  expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
});

test('a second snapshot of an account that did not change writes nothing but its own time', async () => {
  const { take, tableServer, iamServer } = await aDeployment(anAccount);
  await take();
  const entities = () => tableServer.items.filter((item) => JSON.stringify(item).includes('entity#'));
  const [before, calls] = [JSON.stringify(entities()), iamServer.calls.length];
  expect(await take()).toMatchObject({ isFirst: false, written: 0, left: 0, drifts: [] });
  expect(JSON.stringify(entities())).toBe(before);
  const second = iamServer.calls.slice(calls).map(({ operation }) => operation);
  expect(second).not.toContain('GetPolicy');
});

test('what changed without an event is put right by the next snapshot, and is drift', async () => {
  const { now, take, state, store, log } = await aDeployment(anAccount);
  await take();
  const [role = aRole('data-loader')] = anAccount.roles;
  now.iam = { ...anAccount, roles: [{ ...role, RolePolicyList: [] }, aRole('new')], policies: [] };
  const { drifts } = await take();
  expect(drifts.map(({ entity }) => entity.name).sort()).toEqual(['ExportRead', 'data-loader', 'new']);
  const told = log.lines.filter(({ message }) => message === 'drift found');
  expect(told).toContainEqual(expect.objectContaining({ kind: 'role', target: 'data-loader', level: 'warn' }));
  expect((await store.readSnapshot(account, anHour))?.drifts).toBe(3);
  const kept = await state();
  expect(roleIn(kept).inline.size).toBe(0);
  expect(roleIn(kept, 'new').deleted).toBeUndefined();
  expect(entityCalled(kept, 'policy', `arn:aws:iam::${account}:policy/ExportRead`)?.deleted).toBeDefined();
});

test('two accounts with the same names and ids have a state, a drift and a last snapshot each', async () => {
  const other = '210987654321';
  const { now, take, state, store, clock, log } = await aDeployment(anAccount);
  await take();
  expect(await store.readSnapshot(other, anHour)).toBeUndefined();
  await take(anHour, other);
  await clock.sleep(1_000);
  now.iam = { ...anAccount, roles: [] };
  expect(await take(anHour, other)).toMatchObject({ drifts: [{ entity: { name: 'data-loader' } }] });
  expect(roleIn(await state()).deleted).toBeUndefined();
  expect(roleIn(await state(other)).deleted).toBeDefined();
  expect((await store.readSnapshot(account, anHour))?.drifts).toBe(0);
  expect((await store.readSnapshot(other, anHour))?.drifts).toBe(1);
  expect(log.lines.filter(({ message }) => message === 'drift found')).toMatchObject([{ account: other }]);
});

test('a role that an event touches while IAM is read keeps what the event said', async () => {
  const { now, take, state, store, clock } = await aDeployment(anAccount);
  await take();
  const kept = await store.readWhole(account, anHour);
  const byEvent: Role = { ...roleIn(kept.state), description: 'by the event', asOf: eventAt(clock.now()) };
  let isTouched = false;
  const calls: Promise<unknown>[] = [];
  now.iam = { ...anAccount, roles: anAccount.roles.map((role) => ({ ...role, Description: 'read' })) };
  now.script = ({ operation }) => {
    if (operation === 'ListUsers' && !isTouched) {
      isTouched = true;
      calls.push(store.writeEntities(kept, withEntity(kept.state, byEvent), [byEvent.key], anHour));
    }
    return undefined;
  };
  expect(await take()).toMatchObject({ left: 1 });
  await Promise.all(calls);
  expect(roleIn(await state()).description).toBe('by the event');
  now.script = undefined;
  await clock.sleep(10 * 60_000);
  await take();
  expect(roleIn(await state()).description).toBe('read');
});

test('a role that an event touched shortly before is left to the next snapshot', async () => {
  const { now, take, state, store, clock } = await aDeployment(anAccount);
  await take();
  const kept = await store.readWhole(account, anHour);
  const byEvent: Role = { ...roleIn(kept.state), description: 'by the event', asOf: eventAt(clock.now() - 60_000) };
  await store.writeEntities(kept, withEntity(kept.state, byEvent), [byEvent.key], anHour);
  expect(await take()).toMatchObject({ written: 0, left: 1 });
  expect(roleIn(await state()).description).toBe('by the event');
  now.iam = { ...anAccount, roles: [] };
  await clock.sleep(10 * 60_000);
  await take();
  expect(roleIn(await state()).deleted).toBeDefined();
});

test('without the details nothing is written, and the error says which call failed and why', async () => {
  const { take, tableServer } = await aDeployment(anAccount, { iam: ({ operation }) => iamDenial(operation) });
  await expect(take()).rejects.toThrow(/GetAccountAuthorizationDetails: denied: AccessDenied/);
  expect(tableServer.items).toEqual([]);
});

test('where a page of the details is missing, no role is taken for deleted', async () => {
  const roles = Array.from({ length: 500 }, (_, number) => aRole(`role-${number}`));
  const { now, take, state, log } = await aDeployment({ ...emptyIam, roles });
  await take();
  now.script = ({ operation, form }) =>
    operation === 'GetAccountAuthorizationDetails' && form.has('Marker') ? iamDenial(operation) : undefined;
  expect(await take()).toMatchObject({ written: 0 });
  expect(roleIn(await state(), 'role-499').deleted).toBeUndefined();
  expect(log.lines).toContainEqual(expect.objectContaining({ message: 'state with a gap', code: 'truncated' }));
});

test('500 roles that IAM gives in pages, and throttles, are all kept', async () => {
  const roles = Array.from({ length: 500 }, (_, number) => aRole(`role-${number}`));
  const policies = [aPolicy('One')];
  const script: IamScript = (_, turn) => (turn % 3 === 1 ? throttled : undefined);
  const { take, state } = await aDeployment({ ...emptyIam, roles, policies }, { iam: script });
  expect(await take()).toMatchObject({ written: 501, failures: [] });
  expect(roleIn(await state(), 'role-499').maxSessionDuration).toBe(7_200);
});

test('an account without anything has a snapshot, too', async () => {
  const { take, state } = await aDeployment(emptyIam);
  expect(await take()).toMatchObject({ isFirst: true, written: 0, failures: [] });
  expect((await state()).whole.size).toBe(9);
});

test('a table that cannot be read stops the snapshot before IAM is asked', async () => {
  const { take, iamServer } = await aDeployment(anAccount, { table: () => ({ status: 400, body: '{}' }) });
  await expect(take()).rejects.toThrow();
  expect(iamServer.calls).toEqual([]);
});

function eventAt(time: number) {
  return { kind: 'record', time, eventId: 'event' } as const;
}
