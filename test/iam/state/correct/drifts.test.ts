import { expect, test } from 'vitest';
import { blank } from '../../../../iam/state/blank.ts';
import { corrected } from '../../../../iam/state/correct/corrected.ts';
import { drifts } from '../../../../iam/state/correct/drifts.ts';
import type { Entity, EntityKind, Role } from '../../../../iam/state/entities.ts';
import { nothingKnown, withEntity } from '../../../../iam/state/look-up.ts';
import type { State } from '../../../../iam/state/state.ts';

const began = 10_000_000;
const arn = (name: string) => `arn:aws:iam::123456789012:role/${name}`;

function role(name: string, more: Partial<Role> = {}): Role {
  const known = { ...blank('role', name), key: `role/AROA${name}`, id: `AROA${name}`, arn: arn(name) } as const;
  return { ...known, trust: { text: '{}' }, unsure: new Set(), asOf: { kind: 'read', time: 0 }, ...more };
}

function state(...entities: readonly Entity[]): State {
  const whole = new Set<EntityKind>(['role', 'policy']);
  return { ...entities.reduce(withEntity, nothingKnown), whole };
}

function found(kept: State, read: State) {
  return drifts(kept, corrected(kept, read, began)).map(({ entity, differences }) => [
    entity.name,
    ...differences.map(({ was, is }) => [(was ?? is)?.what, (was ?? is)?.which, was?.value, is?.value]),
  ]);
}

const trusting = (...principals: readonly string[]) => ({
  text: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: principals } }] }),
});

test('an inline policy that is gone is drift, and so is one that is new', () => {
  const inline = new Map([['load', { text: '{}' }]]);
  expect(found(state(role('A', { inline })), state(role('A')))).toEqual([['A', ['inline', 'load', '{}', undefined]]]);
  expect(found(state(role('A')), state(role('A', { inline })))).toEqual([['A', ['inline', 'load', undefined, '{}']]]);
});

test('a role that is gone is drift, and one that is new where all roles were known', () => {
  expect(found(state(role('A')), state())[0]?.slice(0, 2)).toEqual(['A', ['exists', undefined, 'yes', undefined]]);
  expect(found(state(), state(role('A')))[0]?.slice(0, 2)).toEqual(['A', ['exists', undefined, undefined, 'yes']]);
  expect(found({ ...state(), whole: new Set() }, state(role('A')))).toEqual([]);
});

test('a document that only looks otherwise is no drift', () => {
  const text = (action: unknown) => JSON.stringify({ Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
  const holding = (action: unknown) => state(role('A', { inline: new Map([['p', { text: text(action) }]]) }));
  expect(found(holding('s3:GetObject'), holding(['s3:GetObject']))).toEqual([]);
  expect(found(holding(['b:B', 'a:A']), holding(['a:A', 'b:B']))).toEqual([]);
  expect(found(holding('a:A'), holding('b:B'))).toHaveLength(1);
});

test('a use that was seen is no drift', () => {
  const used = role('A', { lastUsed: { kind: 'at', time: 5, region: undefined } });
  expect(found(state(role('A')), state(used))).toEqual([]);
});

test('a trust policy in which a deleted role stands by its id is no drift; only the deletion is', () => {
  const kept = state(role('A', { trust: trusting(arn('B')) }), role('B'));
  const read = state(role('A', { trust: trusting('AROAB') }));
  expect(found(kept, read).map(([name]) => name)).toEqual(['B']);
});

test('a trust policy that follows a renamed role is no drift', () => {
  const kept = state(role('A', { trust: trusting(arn('B')) }), role('B'));
  const moved = role('B', { arn: arn('path/B') });
  expect(found(kept, state(role('A', { trust: trusting(arn('path/B')) }), moved))).toEqual([]);
});

test('a trust policy that trusts another role is drift', () => {
  const kept = state(role('A', { trust: trusting(arn('B')) }), role('B'), role('C'));
  const read = state(role('A', { trust: trusting(arn('C')) }), role('B'), role('C'));
  expect(found(kept, read).map(([name]) => name)).toEqual(['A']);
});

test('a trust policy of a role that was made anew under its name is drift: it trusts another one', () => {
  const anew = role('B', { key: 'role/AROANEW', id: 'AROANEW' });
  const kept = state(role('A', { trust: trusting('AROAB') }), role('B'));
  const read = state(role('A', { trust: trusting(arn('B')) }), anew);
  expect(found(kept, read).map(([name]) => name)).toContain('A');
});

test.each(['', 'no JSON', '[]', '{"Statement":7}', '{"Statement":[{"Principal":{"AWS":[7,{}]}}]}'])(
  'a trust policy in no known shape, %j, that stays is no drift, and breaks nothing',
  (text) => {
    const [one, other] = [role('A', { trust: { text } }), role('A', { trust: { text }, description: 'x' })];
    expect(found(state(one), state(other))).toEqual([['A', ['description', undefined, '', 'x']]]);
  },
);

test('a policy of AWS’s never drifts', () => {
  const policy = { ...blank('policy', 'arn:aws:iam::aws:policy/ReadOnlyAccess'), unsure: new Set<never>() };
  const changed = { ...policy, defaultVersion: 'v99' };
  expect(found(state(policy), state(changed))).toEqual([]);
});

test('an entity that gets its id is no drift, and what differs in it is', () => {
  const kept: Role = { ...role('A'), key: 'role/name:a', id: undefined };
  expect(found(state(kept), state(role('A')))).toEqual([]);
  expect(found(state(kept), state(role('A', { description: 'x' })))).toEqual([
    ['A', ['description', undefined, '', 'x']],
  ]);
});

test('what an event touched while IAM was read is no drift', () => {
  const kept = role('A', { asOf: { kind: 'record', time: began - 60_000, eventId: 'e' } });
  expect(found(state(kept), state(role('A', { description: 'x' })))).toEqual([]);
});
