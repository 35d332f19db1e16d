import { describe, expect, test } from 'vitest';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { wayBack } from '../../../iam/undo/way-back.ts';
import {
  attach,
  type Call,
  changesOf,
  createPolicy,
  createRole,
  createVersion,
  deleteRole,
  detach,
  put,
  said,
  wayBackOf,
} from './a-history.ts';

const none = { commands: [], unproved: [], left: [] };
const tag: Call = ['TagRole', { roleName: 'r', tags: [{ key: 'a', value: 'b' }] }];
const key = { userName: 'u', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' };
const setKey = (status: string): Call => ['UpdateAccessKey', { ...key, status }];
const member = { groupName: 'g', userName: 'u' };
const rename = (userName: string, newUserName: string): Call => ['UpdateUser', { userName, newUserName }];

describe('what a single call proves', () => {
  test.each<[string, Call, object]>([
    ['a detached policy was attached', detach('r', 'p'), { commands: ['attach-role-policy r p'] }],
    ['a deleted member was one', ['RemoveUserFromGroup', member], { commands: ['add-user-to-group g u'] }],
    ['what is created was not there', createRole('r'), { commands: ['delete-role r'] }],
    [
      'an attached policy may have been attached',
      attach('r', 'p'),
      { unproved: ['if it was not so before: detach-role-policy r p'] },
    ],
    [
      'a member may have been one',
      ['AddUserToGroup', member],
      { unproved: ['if it was not so before: remove-user-from-group g u'] },
    ],
    [
      'a key may have been inactive',
      setKey('Inactive'),
      { unproved: ['if it was not so before: update-access-key u AKIAIOSFODNN7EXAMPLE Active'] },
    ],
    [
      'a text may have replaced one',
      put('r', 'i'),
      { unproved: ['if it was new: delete-role-policy r i'], left: ['PutRolePolicy: no command'] },
    ],
    [
      'a version in force hides the former one',
      createVersion('p', 'v4', true),
      { left: ['CreatePolicyVersion: no command'] },
    ],
    ['a version not in force is new', createVersion('p', 'v4', false), { commands: ['delete-policy-version p v4'] }],
  ])('%s', (_, call, expected) => {
    expect(wayBackOf([call])).toEqual({ ...none, ...expected });
  });
});

describe('the net effect of several calls', () => {
  test.each<[string, readonly Call[], object]>([
    ['detached and attached again: nothing', [detach('r', 'p'), attach('r', 'p')], {}],
    [
      'attached again and then detached: one attach',
      [attach('r', 'p'), detach('r', 'p')],
      { unproved: ['if it was so before: attach-role-policy r p'] },
    ],
    [
      'detached, attached and detached: one attach',
      [detach('r', 'p'), attach('r', 'p'), detach('r', 'p')],
      { commands: ['attach-role-policy r p'] },
    ],
    [
      'created with all that is on it: taken off first',
      [createRole('r'), attach('r', 'p'), put('r', 'i')],
      { commands: ['delete-role-policy r i', 'detach-role-policy r p', 'delete-role r'] },
    ],
    ['created and deleted: nothing', [createRole('r'), attach('r', 'p'), detach('r', 'p'), deleteRole('r')], {}],
    [
      'replaced: no command touches what lives',
      [detach('r', 'p'), deleteRole('r'), createRole('r'), attach('r', 'p')],
      { left: ['DeleteRole: replaced'] },
    ],
    [
      'destroyed: no command for what is gone',
      [detach('r', 'p'), deleteRole('r')],
      { left: ['DeleteRole: no command'] },
    ],
    [
      'created, deleted and created: deleted',
      [createRole('r'), deleteRole('r'), createRole('r')],
      { commands: ['delete-role r'] },
    ],
    [
      'put anew with the same text: as it was',
      [put('r', 'i'), put('r', 'i')],
      { unproved: ['if it was new: delete-role-policy r i'], left: ['PutRolePolicy: no command'] },
    ],
    [
      'one without a command leaves the others theirs',
      [detach('r', 'p'), tag],
      { commands: ['attach-role-policy r p'], left: ['TagRole: no command'] },
    ],
    [
      'activated and deactivated again',
      [setKey('Active'), setKey('Inactive')],
      { unproved: ['if it was not so before: update-access-key u AKIAIOSFODNN7EXAMPLE Active'] },
    ],
    [
      'a new policy with a second version in force',
      [createPolicy('p'), createVersion('p', 'v2', true), attach('r', 'p')],
      {
        commands: [
          'detach-role-policy r p',
          'set-default-policy-version p v1',
          'delete-policy-version p v2',
          'delete-policy p',
        ],
      },
    ],
    ['renamed twice: once back', [rename('a', 'b'), rename('b', 'c')], { commands: ['update-user c a'] }],
    ['renamed there and back: nothing', [rename('a', 'b'), rename('b', 'a')], {}],
    [
      'renamed after a change: by the name it has',
      [['RemoveUserFromGroup', { groupName: 'g', userName: 'a' }], rename('a', 'b')],
      { commands: ['update-user b a', 'add-user-to-group g a'] },
    ],
    [
      'the former name is taken by now',
      [rename('a', 'b'), ['CreateUser', { userName: 'a' }], ['CreateAccessKey', { userName: 'a' }]],
      { left: ['CreateAccessKey: not in the event', 'CreateUser: in use', 'UpdateUser: changed later'], commands: [] },
    ],
  ])('%s', (_, calls, expected) => {
    expect(wayBackOf(calls)).toMatchObject({ ...none, ...expected });
  });
});

describe('a single call knows what came later in its batch', () => {
  test.each<[string, readonly Call[], number, object]>([
    ['what it was done to is gone', [detach('r', 'p'), deleteRole('r')], 0, { left: ['DetachRolePolicy: deleted'] }],
    [
      'or is another one',
      [detach('r', 'p'), deleteRole('r'), createRole('r')],
      0,
      { left: ['DetachRolePolicy: replaced'] },
    ],
    [
      'the creation of what replaced another one',
      [deleteRole('r'), createRole('r')],
      1,
      { left: ['CreateRole: replaced'] },
    ],
    ['it was taken back', [attach('r', 'p'), detach('r', 'p')], 0, { left: ['AttachRolePolicy: taken back later'] }],
    [
      'it was so by an earlier one',
      [attach('r', 'p'), attach('r', 'p')],
      1,
      { left: ['AttachRolePolicy: changed nothing'] },
    ],
    [
      'an earlier one proves what stood there',
      [detach('r', 'p'), attach('r', 'p')],
      1,
      { commands: ['detach-role-policy r p'] },
    ],
    [
      'with a new role goes what was put on it since',
      [createRole('r'), attach('r', 'p')],
      0,
      { commands: ['detach-role-policy r p', 'delete-role r'] },
    ],
    [
      'the former version in force is known',
      [
        ['SetDefaultPolicyVersion', { policyArn: 'x', versionId: 'v2' }],
        ['SetDefaultPolicyVersion', { policyArn: 'x', versionId: 'v3' }],
      ],
      1,
      { commands: ['set-default-policy-version x v2'] },
    ],
    [
      'it goes by its later name',
      [
        ['CreateAccessKey', { userName: 'a' }, { accessKey: { userName: 'a', accessKeyId: 'AKIA1' } }],
        rename('a', 'b'),
      ],
      0,
      { commands: ['delete-access-key b AKIA1'] },
    ],
  ])('%s', (_, calls, place, expected) => {
    expect(wayBackOf(calls, place)).toEqual({ ...none, ...expected });
  });
});

describe('what somebody keeps is taken back there', () => {
  const by = (invokedBy: string) => ({
    userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::1:assumed-role/a/b', invokedBy },
  });

  test.each<[string, Call, Fields, string]>([
    ['a stack', createRole('app-Role-1'), by('cloudformation.amazonaws.com'), 'CreateRole: of a stack'],
    ['a service', detach('r', 'p'), by('budgets.amazonaws.com'), 'DetachRolePolicy: of a service'],
    ['Identity Center', detach('AWSReservedSSO_Admin_1', 'p'), {}, 'DetachRolePolicy: change the permission set'],
    ['a stack set', createRole('stacksets-exec-1'), {}, 'CreateRole: of a stack set'],
    ['a service, by its own role', detach('AWSServiceRoleForX', 'p'), {}, 'DetachRolePolicy: only its service may'],
  ])('%s', (_, call, more, left) => {
    const changes = changesOf([call], more);
    expect(said(wayBack(changes, changes))).toEqual({ ...none, left: [left] });
  });
});

test('a call that failed, and one whose parameters are hidden, have no way back', () => {
  const changes = changesOf([detach('r', 'p')], { errorCode: 'AccessDenied' });
  expect(said(wayBack(changes, changes))).toEqual(none);
});

test('an event that came twice is played once', () => {
  const changes = changesOf([attach('r', 'p')]);
  const again = changesOf([attach('r', 'p')]);
  expect(said(wayBack([...changes, ...again], [...changes, ...again]))).toEqual(wayBackOf([attach('r', 'p')]));
});
