import { expect, onTestFinished, test } from 'vitest';
import type { Message } from '../../../alert/group.ts';
import { heartbeatInput } from '../../../alert/heartbeat.ts';
import { alertOn } from '../../../lambda/alert-on.ts';
import { membersRead } from '../../../lambda/members-read.ts';
import { dynamoDirectory } from '../../../lambda/store/state/dynamo-directory.ts';
import { dynamoStateStore } from '../../../lambda/store/state/dynamo-state-store.ts';
import { aMinute, batchOf, fakeServices } from '../fakes.ts';
import { aTable } from '../store/state/a-table.ts';

const [own, prod, dev] = ['123456789012', '210987654321', '345678901234'];
const facts = { name: undefined, units: undefined, tags: undefined };

async function aWorld() {
  const { server, table, clock } = await aTable();
  onTestFinished(server.close);
  const [directory, states] = [dynamoDirectory(table), dynamoStateStore(table)];
  const read = (account: string) =>
    states.writeSnapshot(account, { time: clock.now(), whole: new Set(), drifts: 0, pending: [] }, aMinute);
  const members = () => membersRead(aMinute, { directory, states, clock });
  return { directory, clock, read, members };
}

const accounts = new Map([
  [own, { ...facts, isMember: false, isListed: true }],
  [prod, { ...facts, isMember: true, isListed: true }],
  [dev, { ...facts, isMember: true, isListed: true }],
]);

test('a member that was not read for two days, or never, is not read', async () => {
  const { directory, clock, read, members } = await aWorld();
  await directory.update(() => ({ time: 0, accounts }), aMinute);
  await read(prod);
  expect(await members()).toEqual({ count: 2, unread: [dev] });
  await read(dev);
  expect(await members()).toEqual({ count: 2, unread: [] });
  await clock.sleep(49 * 60 * 60_000);
  await read(dev);
  expect(await members()).toEqual({ count: 2, unread: [prod] });
});

test('without members there is nothing to tell', async () => {
  const { directory, members } = await aWorld();
  expect(await members()).toBeUndefined();
  await directory.update(
    () => ({ time: 0, accounts: new Map([[own, { ...facts, isMember: false, isListed: true }]]) }),
    aMinute,
  );
  expect(await members()).toBeUndefined();
});

test('a heartbeat tells which members were not read', async () => {
  const { directory, members } = await aWorld();
  await directory.update(() => ({ time: 0, accounts }), aMinute);
  const sent: Message[] = [];
  const services = fakeServices([{ name: 'sns', speed: 'fast', send: async (message) => void sent.push(message) }]);
  const due = heartbeatInput({ id: 'h-1', time: '2026-11-23T08:00:00Z', account: own, days: 7 });
  await alertOn(batchOf(JSON.stringify(due)), aMinute, { ...services, membersRead: members });
  expect(sent).toMatchObject([{ alert: { kind: 'heartbeat', members: { count: 2, unread: [prod, dev] } } }]);
});
