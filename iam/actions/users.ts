import type { Actions } from './action.ts';

/** IAM follows a rename only so far: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_rename.html */
const renamed =
  'Policies stay with the user, but those that name it as a resource, and tools that know its old name, do not follow.';

/** IAM users: identities with credentials that last. */
export const users = {
  CreateUser: {
    target: 'user',
    category: 'identity',
    security: 'medium',
    breakRisk: 'none',
    tells: 'boundary and tags',
    undo: 'delete-user --user-name {userName}',
    en: {
      verb: 'create',
      past: 'created',
      object: '{user}',
      why: 'A user is a lasting identity: it can be given a password, access keys and permissions.',
    },
  },
  UpdateUser: {
    target: 'user',
    category: 'identity',
    security: 'low',
    breakRisk: 'possible',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the name or path of {user}',
      why: renamed,
      noUndo: 'The former path is not in the event; update-user sets it.',
    },
    variants: [
      {
        when: { all: [{ has: 'newUserName' }, { has: 'newPath' }] },
        en: { verb: 'rename', past: 'renamed', object: '{user} to {newName} and moved it to {newPath}' },
      },
      {
        when: { has: 'newUserName' },
        undo: 'update-user --user-name {newUserName} --new-user-name {userName}',
        en: { verb: 'rename', past: 'renamed', object: '{user} to {newName}' },
      },
      { when: { has: 'newPath' }, en: { verb: 'move', past: 'moved', object: '{user} to {newPath}' } },
    ],
  },
  DeleteUser: {
    target: 'user',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'possible',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{user}',
      why: 'Nothing can act as this user any more: its keys, password and policies had to go first.',
      noUndo: 'A deleted user cannot be restored: a new one of the same name needs new keys, groups and policies.',
    },
  },
} satisfies Actions;
