import type { Actions } from './action.ts';

/** IAM users: identities with long-term credentials. */
export const users = {
  CreateUser: {
    target: 'user',
    category: 'identity',
    security: 'medium',
    breakRisk: 'none',
    details: 'boundary and tags',
    undo: 'delete-user --user-name {userName}',
    names: ['user'],
  },
  UpdateUser: {
    target: 'user',
    category: 'identity',
    security: 'low',
    breakRisk: 'possible',
    names: ['user'],
    variants: [
      {
        name: 'renamed-and-moved',
        when: { all: [{ has: 'newUserName' }, { has: 'newPath' }] },
        names: ['user', 'newName', 'newPath'],
      },
      {
        name: 'renamed',
        when: { has: 'newUserName' },
        undo: 'update-user --user-name {newUserName} --new-user-name {userName}',
        names: ['user', 'newName'],
      },
      { name: 'moved', when: { has: 'newPath' }, names: ['user', 'newPath'] },
    ],
  },
  DeleteUser: {
    target: 'user',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'possible',
    names: ['user'],
  },
} as const satisfies Actions;
