import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { noCredentials } from '../../../../iam/state/credentials.ts';
import type { Entity, Group, Key, ManagedPolicy, User } from '../../../../iam/state/entities.ts';
import { nothingKnown, withEntity } from '../../../../iam/state/look-up.ts';
import type { State } from '../../../../iam/state/state.ts';
import { dynamoStateStore } from '../../../../lambda/store/state/dynamo-state-store.ts';
import { load } from '../../../../lambda/store/state/load.ts';
import type { DynamoDbScript } from '../../../../standins/dynamodb.ts';
import { aMinute } from '../../fakes.ts';
import { account, aTable } from './a-table.ts';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

async function aStore(script?: DynamoDbScript) {
  const made = await aTable(script);
  close = made.server.close;
  return { ...made, store: dynamoStateStore(made.table) };
}

const common = {
  created: undefined,
  deleted: undefined,
  tags: new Map<string, string>(),
  unsure: new Set<never>(),
  asOf: { kind: 'read', time: 0 },
  path: '/',
} as const;
const unnamed = (kind: string, name: string) => ({ name, id: name, arn: `arn:aws:iam::${account}:${kind}/${name}` });

function user(name: string, groups: readonly Key[] = [], attached: readonly string[] = []): User {
  const held = { inline: new Map(), attached: new Set(attached), boundary: undefined, groups: new Set(groups) };
  return {
    kind: 'user',
    key: `user/${name}`,
    ...unnamed('user', name),
    ...common,
    ...held,
    credentials: noCredentials,
  };
}

const group: Group = {
  ...{ kind: 'group', key: 'group/G', ...unnamed('group', 'G'), ...common, inline: new Map(), attached: new Set() },
};

function policy(versions: readonly string[], arn = `arn:aws:iam::${account}:policy/P`): ManagedPolicy {
  const texts = versions.map((text, index) => [`v${index + 1}`, { text }] as const);
  return {
    ...{ kind: 'policy', key: 'policy/P', ...unnamed('policy', 'P'), arn, ...common, description: '' },
    ...{ owner: arn.includes('::aws:') ? 'AWS' : 'account', versions: new Map(texts) },
    ...{ defaultVersion: 'v1', highestVersion: versions.length },
  };
}

function stateOf(...entities: readonly Entity[]): State {
  return entities.reduce(withEntity, { ...nothingKnown, account: { ...nothingKnown.account, id: account } });
}

/** 100 KB out of hashes, of which compressing leaves three quarters. */
function unshrinkable(version: number): string {
  const hashes = Array.from({ length: 2_400 }, (_, index) => createHash('sha256').update(`${version} ${index}`));
  return hashes.map((hash) => hash.digest('base64')).join('');
}

const within = () => AbortSignal.timeout(5_000);

describe('a state that was written', () => {
  test('is read whole as it was, with its names', async () => {
    const { store } = await aStore();
    const state = stateOf(user('sato', ['group/G']), group, policy(['{}']));
    const was = await store.readWhole(account, aMinute);
    expect(
      await store.writeEntities(
        was,
        state,
        [...state.entities.entries()].map(([key]) => key),
        aMinute,
      ),
    ).toEqual([]);
    const again = await store.readWhole(account, aMinute);
    expect(new Map(again.state.entities.entries())).toEqual(new Map(state.entities.entries()));
    expect(new Map(again.state.names.entries())).toEqual(new Map(state.names.entries()));
  });

  test('is not that of another account', async () => {
    const { store } = await aStore();
    await store.writeEntities(await store.readWhole(account, aMinute), stateOf(user('sato')), ['user/sato'], aMinute);
    const other = await store.readWhole('210987654321', aMinute);
    expect(other.state.entities.size).toBe(0);
  });

  test('holds five versions of 100 KB that do not shrink', async () => {
    const { store, server } = await aStore();
    const texts = Array.from({ length: 5 }, (_, version) => unshrinkable(version));
    const state = stateOf(policy(texts));
    await store.writeEntities(await store.readWhole(account, aMinute), state, ['policy/P'], aMinute);
    expect(server.items.filter(({ sk }) => JSON.stringify(sk).includes('piece#')).length).toBeGreaterThan(0);
    const again = await store.readWhole(account, aMinute);
    expect(again.state.entities.get('policy/P')).toEqual(state.entities.get('policy/P'));
    await store.writeEntities(again, stateOf(policy(['{}'])), ['policy/P'], aMinute);
    expect(server.items.filter(({ sk }) => JSON.stringify(sk).includes('piece#'))).toEqual([]);
  });

  test('keeps what somebody else wrote of an entity in between, and says which', async () => {
    const { store } = await aStore();
    const empty = await store.readWhole(account, aMinute);
    await store.writeEntities(empty, stateOf(user('sato', ['group/G'])), ['user/sato'], aMinute);
    const late = await store.writeEntities(empty, stateOf(user('sato')), ['user/sato'], aMinute);
    expect(late).toEqual(['user/sato']);
    const { state } = await store.readWhole(account, aMinute);
    expect(state.entities.get('user/sato')).toMatchObject({ groups: new Set(['group/G']) });
  });

  test('has of AWS only the policies that the account uses, and those once for all accounts', async () => {
    const { store, server } = await aStore();
    const readOnly = policy(['{}'], 'arn:aws:iam::aws:policy/ReadOnlyAccess');
    const state = stateOf(user('sato', [], [readOnly.arn ?? '']), readOnly);
    await store.writeEntities(await store.readWhole(account, aMinute), state, ['user/sato', 'policy/P'], aMinute);
    expect((await store.readWhole(account, aMinute)).state.entities.get('policy/P')).toEqual(readOnly);
    expect((await store.readWhole('210987654321', aMinute)).state.entities.size).toBe(0);
    expect(server.items.filter(({ pk }) => JSON.stringify(pk) === '{"S":"aws"}')).toHaveLength(2);
  });
});

test('of a group with 100 members 25 are read and the rest is counted', async () => {
  const { store, table } = await aStore();
  const users = Array.from({ length: 100 }, (_, index) => user(`user-${index}`, ['group/G']));
  const state = stateOf(group, ...users);
  const keys = [...state.entities.entries()].map(([key]) => key);
  await store.writeEntities(await store.readWhole(account, aMinute), state, keys, aMinute);
  const loaded = await load(account, [{ name: 'group/g', reach: 'all' }], table, within());
  expect(loaded.state.entities.size).toBe(26);
  expect(loaded.state.more).toEqual(new Map([['group/G', 75]]));
});

test('a snapshot says which kinds are whole', async () => {
  const { store, table } = await aStore();
  const snapshot = { time: 5, whole: new Set(['role', 'user'] as const), drifts: 2, pending: ['{"a":1}'] };
  expect(await store.readSnapshot(account, aMinute)).toBeUndefined();
  await store.writeSnapshot(account, snapshot, aMinute);
  await store.writeSnapshot(account, { ...snapshot, drifts: 3 }, aMinute);
  expect(await store.readSnapshot(account, aMinute)).toEqual({ ...snapshot, drifts: 3 });
  expect((await load(account, [], table, within())).state.whole).toEqual(new Set(['role', 'user']));
});
