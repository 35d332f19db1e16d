import { describe, expect, it } from 'vitest';
import type { CloudTrailRecord } from '../../../../iam/cloudtrail/record.ts';
import { apply } from '../../../../iam/state/apply/apply.ts';
import { nothingKnown } from '../../../../iam/state/look-up.ts';
import type { State } from '../../../../iam/state/state.ts';
import { answer, aRecord, found, policyArn, text } from './a-record.ts';

/** As they arrive, each in a batch of its own. */
function arrived(...records: readonly CloudTrailRecord[]): State {
  return records.reduce((state, record) => apply(state, record).after, nothingKnown);
}

function created(id: string, second: number): CloudTrailRecord {
  const request = { roleName: 'batch', assumeRolePolicyDocument: text };
  return aRecord('CreateRole', request, answer('role', { roleId: id }), second);
}

function attached(second: number): CloudTrailRecord {
  return aRecord('AttachRolePolicy', { roleName: 'batch', policyArn: policyArn('p') }, {}, second);
}

const deleted = (second: number) => aRecord('DeleteRole', { roleName: 'batch' }, {}, second);

describe('A creation that comes late', () => {
  const cases = {
    'takes nothing from a role that was changed since': [created('AROA1', 1), attached(2)],
    'does not call known what a role has that was met by its name before': [attached(2)],
    'does not call known what a role has that was met by its name in the same second': [attached(1)],
    'does not bury the role that has the name now': [created('AROA2', 5)],
    'does not bring back a role whose deletion was met by its name': [deleted(2)],
    'does not bring back a role that it made and that was deleted': [created('AROA1', 1), deleted(2)],
    'does not bring back a role that was made and deleted in one second': [created('AROA1', 1), deleted(1)],
  } as const;

  it.each(Object.entries(cases))('%s, and the order is uncertain', (_, earlier) => {
    const state = arrived(...earlier);
    const late = apply(state, { ...created('AROA1', 1), eventId: 'late' });
    expect([...late.after.entities.values()]).toEqual([...state.entities.values()]);
    expect([...late.before.entities.values()]).toEqual([...state.entities.values()]);
    expect(late.order).toBe('uncertain');
    expect(late.touched).toEqual([found(state, 'role', 'batch').key]);
  });

  it('is not applied to a reading that has its id already, whenever that was made', () => {
    const read = { ...found(arrived(created('AROA1', 1), attached(2)), 'role', 'batch') };
    const role = { ...read, asOf: { kind: 'read', time: undefined } } as const;
    const state: State = { ...arrived(created('AROA1', 1)) };
    const kept = { ...state, entities: state.entities.with(role.key, role) };
    const late = apply(kept, created('AROA1', 1));
    expect(found(late.after, 'role', 'batch')).toBe(role);
    expect(late.order).toBe('uncertain');
  });

  it('of a role that AWS made does not come over what is known since', () => {
    const linked = aRecord(
      'CreateServiceLinkedRole',
      { aWSServiceName: 'ecs.amazonaws.com' },
      answer('role', { roleName: 'batch', roleId: 'AROA1' }),
      1,
    );
    const state = arrived(linked, aRecord('UpdateRoleDescription', { roleName: 'batch', description: 'x' }, {}, 2));
    expect(found(apply(state, { ...linked, eventId: 'late' }).after, 'role', 'batch').description).toBe('x');
  });
});

describe('A creation that comes in time', () => {
  it('is applied again without a change when it is told twice', () => {
    const state = arrived(created('AROA1', 1));
    const again = apply(state, created('AROA1', 1));
    expect(found(again.after, 'role', 'batch')).toEqual(found(state, 'role', 'batch'));
    expect(again.order).toBe('certain');
  });

  it('replaces the role of its name whose deletion was never told, which leaves a tombstone', () => {
    const state = arrived(created('AROA1', 1), attached(2), created('AROA2', 3));
    expect(found(state, 'role', 'batch').key).toBe('role/AROA2');
    expect(state.entities.get('role/AROA1')?.deleted).toBe(Date.UTC(2026, 10, 26, 9, 0, 3));
  });

  it('of a role that AWS made buries the one of its name as well', () => {
    const acquired = aRecord('AcquireRole', {}, answer('role', { roleName: 'batch', roleId: 'AROA2' }), 3);
    const state = arrived(created('AROA1', 1), acquired);
    expect(state.entities.get('role/AROA1')?.deleted).toBe(Date.UTC(2026, 10, 26, 9, 0, 3));
  });

  it('follows a deletion of the same second', () => {
    const state = arrived(created('AROA1', 1), deleted(2), created('AROA2', 2));
    expect(found(state, 'role', 'batch')).toMatchObject({ key: 'role/AROA2', deleted: undefined });
  });

  it('gives a name to another user that a renamed one had', () => {
    const user = (id: string, second: number) =>
      aRecord('CreateUser', { userName: 'kimura' }, answer('user', { userId: id }), second);
    const rename = aRecord('UpdateUser', { userName: 'kimura', newUserName: 'mori' }, {}, 2);
    const tag = aRecord('TagUser', { userName: 'mori', tags: [{ key: 'a', value: '1' }] }, {}, 9);
    const state = arrived(user('AIDA1', 1), rename, tag, user('AIDA2', 3));
    expect(found(state, 'user', 'kimura').key).toBe('user/AIDA2');
    expect(found(state, 'user', 'mori')).toMatchObject({ key: 'user/AIDA1', deleted: undefined });
  });
});
