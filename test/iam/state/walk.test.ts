import { expect, test } from 'vitest';
import { entityCalled, nothingKnown } from '../../../iam/state/look-up.ts';
import { walk } from '../../../iam/state/walk.ts';
import { answer, aRecord, found, policyArn, text } from './apply/a-record.ts';

const request = { roleName: 'batch', assumeRolePolicyDocument: text };
const create = (id: string, second: number) => aRecord('CreateRole', request, answer('role', { roleId: id }), second);
const attach = aRecord('AttachRolePolicy', { roleName: 'batch', policyArn: policyArn('p') }, {}, 1);
const detach = aRecord('DetachRolePolicy', { roleName: 'batch', policyArn: policyArn('p') }, {}, 2);
const remove = (second: number) => aRecord('DeleteRole', { roleName: 'batch' }, {}, second);

test('what was taken off a role in the second of its deletion was taken off before it, however they came', () => {
  const { known } = walk(nothingKnown, [create('AROA1', 0), attach, remove(2), detach]);
  const [, , deletion, taking] = known;
  expect(taking && found(taking.after, 'role', 'batch').deleted).toBeUndefined();
  expect(deletion && found(deletion.before, 'role', 'batch').attached.size).toBe(0);
});

test('a role that was deleted and made again within a second lives on', () => {
  const { state } = walk(nothingKnown, [create('AROA1', 0), remove(3), create('AROA2', 3)]);
  expect(entityCalled(state, 'role', 'batch')).toMatchObject({ id: 'AROA2', deleted: undefined });
});
