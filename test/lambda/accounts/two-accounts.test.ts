import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, onTestFinished, test } from 'vitest';
import type { ChangeAlert } from '../../../alert/alert.ts';
import { alertsIn, type Message } from '../../../alert/group.ts';
import type { Role } from '../../../iam/state/entities.ts';
import { nothingKnown } from '../../../iam/state/look-up.ts';
import { alertOn } from '../../../lambda/alert-on.ts';
import type { Destination } from '../../../lambda/deliver/destination.ts';
import { dynamoReceipts } from '../../../lambda/store/receipts.ts';
import { dynamoRecall } from '../../../lambda/store/state/dynamo-recall.ts';
import { dynamoStateStore } from '../../../lambda/store/state/dynamo-state-store.ts';
import { dynamoDbStandIn } from '../../../standins/dynamodb.ts';
import { recordOf } from '../../alert/records.ts';
import { allow } from '../../iam/findings/a-change.ts';
import { aRole, stateOf } from '../../iam/findings/a-state.ts';
import { clientFor } from '../aws-clients.ts';
import { aMinute, batchOf, fakeServices } from '../fakes.ts';

const [prod, dev] = ['123456789012', '210987654321'];

/** The alert function's own code before one table, with a destination that keeps what it took. */
async function aFunction() {
  const server = await dynamoDbStandIn();
  onTestFinished(server.close);
  const sent: Message[] = [];
  const topic: Destination = { name: 'sns', speed: 'fast', send: async (message) => void sent.push(message) };
  const fakes = fakeServices([topic]);
  const { clock, log } = fakes;
  const table = { client: new DynamoDBClient(clientFor(server)), name: 'one', clock, log, historyDays: 400 };
  const services = { ...fakes, receipts: dynamoReceipts(table), recall: dynamoRecall(table) };
  return {
    ...{ sent, server, store: dynamoStateStore(table) },
    run: (...bodies: readonly string[]) => alertOn(batchOf(...bodies), aMinute, services),
    told: () => sent.flatMap(alertsIn).filter((alert) => alert.kind === 'change'),
  };
}

/** Of a user of the same name, by an event with the same id. */
function event(account: string, eventName: string, requestParameters: object, more: object = {}): string {
  const userIdentity = {
    type: 'IAMUser',
    userName: 'ops',
    arn: `arn:aws:iam::${account}:user/ops`,
    accountId: account,
  };
  const members = { eventID: 'e-1', recipientAccountId: account, eventName, requestParameters, userIdentity, ...more };
  return JSON.stringify({ source: 'aws.iam', account, detail: recordOf(members) });
}

const tagged = (account: string) =>
  event(account, 'TagRole', { roleName: 'batch', tags: [{ key: 'a', value: account }] });

function accountsOf(alerts: readonly ChangeAlert[]) {
  return alerts.map(({ change }) => change.record.accountId);
}

test('events of two accounts with the same id, by users of one name, are two messages and have two receipts', async () => {
  const { run, sent, server, told } = await aFunction();
  expect(await run(tagged(prod), tagged(dev))).toEqual({ batchItemFailures: [] });
  expect(sent).toHaveLength(2);
  expect(accountsOf(told()).sort()).toEqual([prod, dev].sort());
  expect(server.items.filter(({ pk }) => JSON.stringify(pk).includes('receipt#'))).toHaveLength(2);
  await run(tagged(dev));
  expect(sent).toHaveLength(2);
});

test('no digest has changes of two accounts', async () => {
  const { run, sent } = await aFunction();
  const calls = (account: string) =>
    ['a', 'b', 'c'].map((roleName) => event(account, 'TagRole', { roleName, tags: [] }, { eventID: `${roleName}` }));
  await run(...calls(prod), ...calls(dev));
  expect(sent.map(({ kind }) => kind)).toEqual(['digest', 'digest']);
  for (const message of sent) {
    const changes = alertsIn(message).filter((alert) => alert.kind === 'change');
    expect(changes).toHaveLength(3);
    expect(new Set(accountsOf(changes)).size).toBe(1);
  }
});

test('the role of one account is not that of another with the same name and id', async () => {
  const { run, store, told } = await aFunction();
  for (const account of [prod, dev]) {
    const state = stateOf(aRole('batch', { inline: { access: [allow(account === prod ? 's3:*' : 'ec2:*')] } }));
    const keys = [...state.entities.entries()].map(([key]) => key);
    await store.writeEntities({ account, state: nothingKnown, revisions: new Map() }, state, keys, aMinute);
    await store.writeSnapshot(account, { time: 0, whole: state.whole, drifts: 0, pending: [] }, aMinute);
  }
  const remove = (account: string) => event(account, 'DeleteRolePolicy', { roleName: 'batch', policyName: 'access' });
  await run(remove(prod), remove(dev));
  const texts = told().map(({ change }) => [change.record.accountId, policiesBefore(change.before)]);
  expect(new Map(texts.map(([account, text]) => [account, text]))).toEqual(
    new Map([
      [prod, expect.stringContaining('s3:*')],
      [dev, expect.stringContaining('ec2:*')],
    ]),
  );
});

test('what is known of one account says nothing of another', async () => {
  const { run, store, told } = await aFunction();
  const state = stateOf(aRole('batch', {}));
  const keys = [...state.entities.entries()].map(([key]) => key);
  await store.writeEntities({ account: prod, state: nothingKnown, revisions: new Map() }, state, keys, aMinute);
  await store.writeSnapshot(prod, { time: 0, whole: state.whole, drifts: 0, pending: [] }, aMinute);
  await run(tagged(prod), tagged(dev));
  const known = new Map(told().map(({ change }) => [change.record.accountId, rolesBefore(change.before)]));
  const isSure = (account: string) => known.get(account)?.some(({ unsure }) => !unsure.has('inline'));
  expect([isSure(prod), isSure(dev)]).toEqual([true, false]);
  expect(await store.readSnapshot(dev, aMinute)).toBeUndefined();
});

function rolesBefore(before: ChangeAlert['change']['before']): readonly Role[] {
  if (before.kind !== 'known') return [];
  return [...before.before.entities.values()].flatMap((entity) => (entity.kind === 'role' ? entity : []));
}

function policiesBefore(before: ChangeAlert['change']['before']): string {
  return rolesBefore(before)
    .flatMap(({ inline }) => [...inline.values()].map(({ text }) => text))
    .join();
}
