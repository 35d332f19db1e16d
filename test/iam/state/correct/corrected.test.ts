import { expect, test } from 'vitest';
import { blank } from '../../../../iam/state/blank.ts';
import { corrected } from '../../../../iam/state/correct/corrected.ts';
import type { Entity, EntityKind, ManagedPolicy, Role, User } from '../../../../iam/state/entities.ts';
import { nothingKnown, withEntity } from '../../../../iam/state/look-up.ts';
import type { State } from '../../../../iam/state/state.ts';

const began = 10_000_000;
const minute = 60_000;

function role(name: string, more: Partial<Role> = {}): Role {
  const known = { ...blank('role', name), key: `role/AROA${name}`, id: `AROA${name}` } as const;
  return { ...known, unsure: new Set(), asOf: { kind: 'read', time: 0 }, ...more };
}

function state(entities: readonly Entity[], whole: readonly EntityKind[] = []): State {
  return { ...entities.reduce(withEntity, nothingKnown), whole: new Set(whole) };
}

const byEvent = (minutesBefore: number) =>
  ({ kind: 'record', time: began - minutesBefore * minute, eventId: 'e' }) as const;

test('of an account of which nothing is kept, all that was read is kept', () => {
  const result = corrected(nothingKnown, state([role('A'), role('B')], ['role']), began);
  expect(result.changed).toEqual(['role/AROAA', 'role/AROAB']);
  expect(result.state.entities.get('role/AROAA')?.asOf).toEqual({ kind: 'read', time: began });
  expect(result.state.whole).toEqual(new Set(['role']));
});

test('what reads as it is kept is not changed, in whatever order its sets are', () => {
  const kept = role('A', {
    attached: new Set(['x', 'y']),
    tags: new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  });
  const read = role('A', {
    attached: new Set(['y', 'x']),
    tags: new Map([
      ['b', '2'],
      ['a', '1'],
    ]),
  });
  expect(corrected(state([kept]), state([read], ['role']), began).changed).toEqual([]);
});

test.each([
  ['an attached policy', { attached: new Set(['x']) }],
  ['a tag', { tags: new Map([['a', '']]) }],
  ['an inline document', { inline: new Map([['p', { text: '{}' }]]) }],
  ['a boundary', { boundary: 'x' }],
  ['a description', { description: 'x' }],
  ['the last use', { lastUsed: { kind: 'never' } }],
] satisfies readonly (readonly [string, Partial<Role>])[])('%s that differs is put right', (_, more) => {
  const result = corrected(state([role('A')]), state([role('A', more)]), began);
  expect(result.changed).toEqual(['role/AROAA']);
  expect(result.state.entities.get('role/AROAA')).toMatchObject(more);
});

test('what is kept and was not read is deleted, where all of its kind were read', () => {
  const kept = state([role('A'), role('B')]);
  const result = corrected(kept, state([role('A')], ['role']), began);
  expect(result.state.entities.get('role/AROAB')?.deleted).toBe(began);
  expect(corrected(kept, state([role('A')], ['user']), began).changed).toEqual([]);
});

test('a tombstone stays as it is, and a policy of AWS’s that is not in use any more is no deletion', () => {
  const policy = { ...blank('policy', 'arn:aws:iam::aws:policy/ReadOnlyAccess'), owner: 'AWS' } as const;
  const kept = state([role('A', { deleted: 5 }), policy]);
  expect(corrected(kept, state([], ['role', 'policy']), began).changed).toEqual([]);
});

test('an entity that an event touched since five minutes before the reading began stays as the event said', () => {
  const kept = state([
    role('A', { asOf: byEvent(4) }),
    role('B', { asOf: byEvent(4) }),
    role('C', { asOf: byEvent(6) }),
  ]);
  const result = corrected(
    kept,
    state([role('A', { description: 'x' }), role('C', { description: 'x' })], ['role']),
    began,
  );
  expect(result.left).toEqual(['role/AROAA', 'role/AROAB']);
  expect(result.changed).toEqual(['role/AROAC']);
  expect(result.state.entities.get('role/AROAA')).toBe(kept.entities.get('role/AROAA'));
});

test('a role that was deleted by an event while it was read stays deleted', () => {
  const kept = state([role('A', { deleted: began, asOf: byEvent(0) })]);
  expect(corrected(kept, state([role('A')], ['role']), began).state.entities.get('role/AROAA')?.deleted).toBe(began);
});

test('what the reading could not tell stays as it is kept, and what neither knows stays unsure', () => {
  const kept = role('A', { description: 'known', lastUsed: { kind: 'never' }, unsure: new Set(['tags']) });
  const read = role('A', { unsure: new Set(['description', 'tags']) });
  expect(corrected(state([kept]), state([read]), began).changed).toEqual([]);
  const kept2 = role('A', { description: 'known', unsure: new Set(['tags']) });
  const after = corrected(state([kept2]), state([read]), began).state.entities.get('role/AROAA');
  expect(after).toMatchObject({ description: 'known', unsure: new Set(['tags']) });
});

test('credentials that the reading could not tell stay as they are kept', () => {
  const common: User = { ...blank('user', 'sato'), key: 'user/AIDA', id: 'AIDA' };
  const keys = new Map([['AKIA', { status: 'Active', created: 1, lastUsed: 'never' } as const]]);
  const credentials = { ...common.credentials, accessKeys: keys, password: true };
  const kept: User = { ...common, credentials, unsure: new Set(['password']) };
  const read: User = { ...common, unsure: new Set(['accessKeys']) };
  const after = corrected(state([kept]), state([read]), began).state.entities.get('user/AIDA');
  expect(after).toMatchObject({ credentials: { accessKeys: keys, password: false }, unsure: new Set() });
});

test('the highest number that a version ever had stays known after the version is gone', () => {
  const policy: ManagedPolicy = { ...blank('policy', 'arn:aws:iam::123456789012:policy/P'), highestVersion: 3 };
  const read = { ...policy, highestVersion: 2, description: 'x' };
  const after = corrected(state([policy]), state([read]), began).state.entities.get(policy.key);
  expect(after).toMatchObject({ highestVersion: 3, description: 'x' });
});

test('an entity that was kept by its name gets the id that was read, and the former key a tombstone', () => {
  const kept: Role = { ...blank('role', 'A'), description: 'known', unsure: new Set(['tags']) };
  const result = corrected(state([kept]), state([role('A', { unsure: new Set(['description']) })], ['role']), began);
  expect(result.state.entities.get('role/AROAA')).toMatchObject({ description: 'known', deleted: undefined });
  expect(result.state.entities.get(kept.key)?.deleted).toBe(began);
});

test('a role that was made anew under its name is another, and the former is deleted', () => {
  const result = corrected(
    state([role('A')]),
    state([role('A', { key: 'role/AROANEW', id: 'AROANEW' })], ['role']),
    began,
  );
  expect(result.state.entities.get('role/AROAA')?.deleted).toBe(began);
  expect(result.state.entities.get('role/AROANEW')?.deleted).toBeUndefined();
  expect(result.state.names.get('role/a')).toEqual(['role/AROAA', 'role/AROANEW']);
});

test('of the account, what was read is put right, and what was not read stays', () => {
  const kept = { ...nothingKnown, account: { ...nothingKnown.account, alias: 'old', rootSessions: true } };
  const read = { ...nothingKnown, account: { ...nothingKnown.account, alias: 'none' } };
  expect(corrected(kept, read, began).state.account).toMatchObject({ alias: 'none', rootSessions: true });
});
