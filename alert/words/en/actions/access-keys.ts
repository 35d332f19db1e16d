import type * as entries from '../../../../iam/actions/access-keys.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const stops = 'Whatever signs its calls with this key fails from now on.';
const makeAnother = 'A deleted key cannot be restored: make a new one and put it wherever the old one was used.';

const madeForRoot = {
  ...sentence('make', 'made', '{accessKey} for {rootUser}', {
    line: '{accessKey}',
    ofItself: '{accessKey} for itself',
  }),
  why: 'No policy in the account binds the root user, nor whoever holds its key.',
};

export const accessKeys: TextsOf<typeof entries.accessKeys> = {
  CreateAccessKey: {
    ...sentence('make', 'made', '{accessKey} for {user}', { line: '{accessKey}', ofItself: '{accessKey} for itself' }),
    why: 'Whoever holds the key can act as this user, without a password, until the key is deactivated or deleted.',
  },
  'CreateAccessKey.own-with-mfa': {
    ...sentence('make', 'made', '{accessKey} for {user}', { line: '{accessKey}', ofItself: '{accessKey} for itself' }),
    why: 'Whoever holds the key can act as this user without a password; the user had signed in with MFA to make it.',
  },
  'CreateAccessKey.root-without-console': {
    ...madeForRoot,
    noUndo: 'Only the root user can delete its key: with delete-access-key, signed by a key of its own.',
  },
  'CreateAccessKey.root': {
    ...madeForRoot,
    noUndo:
      'The root user deletes it, in the console or with delete-access-key; central root access does it by a root task (sts assume-root).',
  },
  UpdateAccessKey: {
    ...sentence('change', 'changed', 'the status of {accessKey} of {user}', {
      line: 'the status of {accessKey}',
      ofItself: 'the status of {accessKey} of its own',
    }),
    why: 'An inactive key cannot be used; an active one can.',
    noUndo: 'The former status is not in the event.',
  },
  'UpdateAccessKey.deactivated': {
    ...sentence('deactivate', 'deactivated', '{accessKey} of {user}', {
      line: '{accessKey}',
      ofItself: '{accessKey} of its own',
    }),
    why: stops,
  },
  'UpdateAccessKey.activated': {
    ...sentence('activate', 'activated', '{accessKey} of {user}', {
      line: '{accessKey}',
      ofItself: '{accessKey} of its own',
    }),
    why: 'Whoever holds the key can use it again.',
  },
  DeleteAccessKey: {
    ...sentence('delete', 'deleted', '{accessKey} of {user}', {
      line: '{accessKey}',
      ofItself: '{accessKey} of its own',
    }),
    why: stops,
    noUndo: makeAnother,
  },
  'DeleteAccessKey.root-task': {
    ...sentence('delete', 'deleted', '{accessKey} of {rootUser}', {
      line: '{accessKey}',
      ofItself: '{accessKey} of its own',
    }),
    why: 'Central root access takes the keys of the root user away, as AWS advises; whatever still used this one is refused.',
    noUndo: makeAnother,
  },
  'DeleteAccessKey.root': {
    ...sentence('delete', 'deleted', '{accessKey} of {rootUser}', {
      line: '{accessKey}',
      ofItself: '{accessKey} of its own',
    }),
    why: stops,
    noUndo: makeAnother,
  },
};
