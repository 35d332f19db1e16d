import { afterEach, expect, test } from 'vitest';
import type { EventRecord } from '../../../../alert/alert.ts';
import type { CloudTrailRecord } from '../../../../iam/cloudtrail/record.ts';
import type { Before } from '../../../../iam/state/before.ts';
import { nothingKnown } from '../../../../iam/state/look-up.ts';
import type { State } from '../../../../iam/state/state.ts';
import { dynamoRecall } from '../../../../lambda/store/state/dynamo-recall.ts';
import { dynamoStateStore } from '../../../../lambda/store/state/dynamo-state-store.ts';
import { allow } from '../../../iam/findings/a-change.ts';
import { aGroup, aPolicy, aRole, aUser, policyArn, stateOf } from '../../../iam/findings/a-state.ts';
import { aRecord, found } from '../../../iam/state/apply/a-record.ts';
import { aMinute } from '../../fakes.ts';
import { account, aTable } from './a-table.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => void (await Promise.all(closing.splice(0).map((close) => close()))));

const reads = [allow('s3:GetObject')];

/** A table that holds an account, as a snapshot left it, and what recalls from it. */
async function kept(state: State) {
  const { table, server } = await aTable();
  closing.push(server.close);
  const store = dynamoStateStore(table);
  const keys = [...state.entities.entries()].map(([key]) => key);
  await store.writeEntities({ account, state: nothingKnown, revisions: new Map() }, state, keys, aMinute);
  await store.writeSnapshot(account, { time: 0, whole: state.whole, drifts: 0, pending: [] }, aMinute);
  return { store, recall: dynamoRecall(table) };
}

function event(record: CloudTrailRecord): EventRecord {
  return { kind: 'record', id: record.eventId ?? '', record, text: JSON.stringify({ id: record.eventId }) };
}

const detach = (second = 1) =>
  event(aRecord('DetachRolePolicy', { roleName: 'batch', policyArn: policyArn('p') }, {}, second));
const put = (second: number, name: string) =>
  event(
    aRecord('PutRolePolicy', { roleName: 'batch', policyName: name, policyDocument: '{"Statement":[]}' }, {}, second),
  );

const batch = () => stateOf(aRole('batch', { attached: ['p'] }), aPolicy('p', reads));

function sides(before: Before | undefined) {
  if (before?.kind !== 'known') throw new Error(`nothing is known: ${JSON.stringify(before)}`);
  return {
    before: found(before.before, 'role', 'batch'),
    after: found(before.after, 'role', 'batch'),
    order: before.order,
  };
}

test('a detached policy is there before, with its text, and gone after', async () => {
  const { recall, store } = await kept(batch());
  const [told] = await recall([detach()], aMinute);
  expect(sides(told).before.attached).toEqual(new Set([policyArn('p')]));
  expect(sides(told).after.attached.size).toBe(0);
  if (told?.kind === 'known') expect(found(told.before, 'policy', policyArn('p')).versions.size).toBe(1);
  expect(found((await store.readWhole(account, aMinute)).state, 'role', 'batch').attached.size).toBe(0);
});

test('a retry is told the same as the first try, though the table has the state after by then', async () => {
  const { recall } = await kept(batch());
  const [first] = await recall([detach()], aMinute);
  const [again] = await recall([detach()], aMinute);
  expect(sides(again)).toEqual(sides(first));
});

test('a replay a day later, after other changes, is told what the first try was', async () => {
  const { recall } = await kept(batch());
  const [first] = await recall([detach()], aMinute);
  await recall([put(50, 'later')], aMinute);
  const [replayed] = await recall([detach()], aMinute);
  expect(sides(replayed).before).toEqual(sides(first).before);
});

test('the changes of a batch to one role have each their own before, in the order of time', async () => {
  const { recall } = await kept(batch());
  const told = await recall([put(3, 'b'), put(2, 'a')], aMinute);
  expect(told.map((each) => [...sides(each).before.inline.keys()])).toEqual([['a'], []]);
});

test('a record older than the state is told of as it may have been, and changes nothing', async () => {
  const { recall, store } = await kept(batch());
  await recall([put(9, 'new')], aMinute);
  const [late] = await recall([detach(5)], aMinute);
  expect(sides(late).order).toBe('uncertain');
  expect(found((await store.readWhole(account, aMinute)).state, 'role', 'batch').attached.size).toBe(1);
});

test('who leaves a group is told with what the group, and the others, still allow', async () => {
  const state = stateOf(
    aUser('sato', { groups: ['ops', 'platform'] }),
    aGroup('ops', { inline: { own: reads } }),
    aGroup('platform', { attached: ['p'] }),
    aPolicy('p', reads),
  );
  const { recall } = await kept(state);
  const [told] = await recall(
    [event(aRecord('RemoveUserFromGroup', { userName: 'sato', groupName: 'ops' }, {}, 1))],
    aMinute,
  );
  if (told?.kind !== 'known') throw new Error('nothing is known');
  expect(found(told.before, 'user', 'sato').groups.size).toBe(2);
  expect(told.before.entities.get('group/platform')).toMatchObject({ attached: new Set([policyArn('p')]) });
  expect(found(told.before, 'policy', policyArn('p')).versions.size).toBe(1);
});

test('a role of an account without a snapshot is known as far as its event proves it', async () => {
  const { table, server } = await aTable();
  closing.push(server.close);
  const [told] = await dynamoRecall(table)([detach()], aMinute);
  expect(sides(told).before.attached).toEqual(new Set([policyArn('p')]));
  expect(sides(told).before.unsure).toContain('inline');
});
