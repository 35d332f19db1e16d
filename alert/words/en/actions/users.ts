import type * as entries from '../../../../iam/actions/users.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

// IAM follows a rename only so far: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_rename.html
const renamed =
  'Policies stay with the user, but those that name it as a resource, and tools that know its old name, do not follow.';
const formerPath = 'The former path is not in the event; update-user sets it.';

export const users: TextsOf<typeof entries.users> = {
  CreateUser: {
    ...sentence('create', 'created', '{user}', { line: '' }),
    why: 'A user is a lasting identity: it can be given a password, access keys and permissions.',
  },
  UpdateUser: {
    ...sentence('change', 'changed', 'the name or path of {user}', { line: 'the name or path' }),
    why: renamed,
    noUndo: formerPath,
  },
  'UpdateUser.renamed-and-moved': {
    ...sentence('rename', 'renamed', '{user} to {newName}', {
      line: 'to {newName}',
      and: { verb: 'move', past: 'moved', object: 'it to {newPath}' },
    }),
    why: renamed,
    noUndo: formerPath,
  },
  'UpdateUser.renamed': {
    ...sentence('rename', 'renamed', '{user} to {newName}', { line: 'to {newName}' }),
    why: renamed,
  },
  'UpdateUser.moved': {
    ...sentence('move', 'moved', '{user} to {newPath}', { line: 'to {newPath}' }),
    why: renamed,
    noUndo: formerPath,
  },
  DeleteUser: {
    ...sentence('delete', 'deleted', '{user}', { line: '' }),
    why: 'Nothing can act as this user any more: its keys, password and policies had to go first.',
    noUndo: 'A deleted user cannot be restored: a new one of the same name needs new keys, groups and policies.',
  },
};
