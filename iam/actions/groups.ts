import type { Actions } from './action.ts';

/** IAM groups: users who share policies. */
export const groups = {
  CreateGroup: {
    target: 'group',
    category: 'identity',
    security: 'low',
    breakRisk: 'none',
    undo: 'delete-group --group-name {groupName}',
    names: ['group'],
  },
  UpdateGroup: {
    target: 'group',
    category: 'identity',
    security: 'low',
    breakRisk: 'possible',
    names: ['group'],
    variants: [
      {
        name: 'renamed-and-moved',
        when: { all: [{ has: 'newGroupName' }, { has: 'newPath' }] },
        names: ['group', 'newName', 'newPath'],
      },
      {
        name: 'renamed',
        when: { has: 'newGroupName' },
        undo: 'update-group --group-name {newGroupName} --new-group-name {groupName}',
        names: ['group', 'newName'],
      },
      { name: 'moved', when: { has: 'newPath' }, names: ['group', 'newPath'] },
    ],
  },
  DeleteGroup: {
    target: 'group',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'none',
    names: ['group'],
  },
  AddUserToGroup: {
    target: 'user',
    category: 'grants-access',
    security: 'medium',
    breakRisk: 'none',
    undo: 'remove-user-from-group --group-name {groupName} --user-name {userName}',
    names: ['user', 'group'],
    leavesOpen: true,
  },
  RemoveUserFromGroup: {
    target: 'user',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'possible',
    undo: 'add-user-to-group --group-name {groupName} --user-name {userName}',
    names: ['user', 'group'],
    leavesOpen: true,
  },
} as const satisfies Actions;
