import type { Actions } from './action.ts';
import { isAboutRoot } from './root-user.ts';

const stops = 'Whatever signs its calls with this key fails from now on.';
const command = 'update-access-key --user-name {userName} --access-key-id {accessKeyId} --status';

/** Access keys: credentials for programs. A call that names no user is about its caller. */
export const accessKeys = {
  CreateAccessKey: {
    target: 'user',
    category: 'credentials',
    security: 'high',
    breakRisk: 'none',
    withoutUser: 'caller',
    undo: 'delete-access-key --user-name {accessKey.userName} --access-key-id {accessKey.accessKeyId}',
    en: {
      verb: 'make',
      past: 'made',
      object: '{accessKey} for {user}',
      why: 'Whoever holds the key can act as this user, without a password, until the key is deactivated or deleted.',
    },
    variants: [
      {
        when: isAboutRoot,
        target: 'rootUser',
        security: 'critical',
        en: {
          object: '{accessKey} for {rootUser}',
          why: 'No policy in the account binds the root user, nor whoever holds its key.',
          noUndo: 'Only the root user can delete its key: in the console, under security credentials.',
        },
      },
    ],
  },
  UpdateAccessKey: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'possible',
    withoutUser: 'caller',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the status of {accessKey} of {user}',
      why: 'An inactive key cannot be used; an active one can.',
      noUndo: 'The former status is not in the event.',
    },
    variants: [
      {
        when: { field: 'status', is: 'Inactive' },
        security: 'low',
        breakRisk: 'likely',
        undo: `${command} Active`,
        en: { verb: 'deactivate', past: 'deactivated', object: '{accessKey} of {user}', why: stops },
      },
      {
        when: { field: 'status', is: 'Active' },
        breakRisk: 'none',
        undo: `${command} Inactive`,
        en: {
          verb: 'activate',
          past: 'activated',
          object: '{accessKey} of {user}',
          why: 'Whoever holds the key can use it again.',
        },
      },
    ],
  },
  DeleteAccessKey: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'likely',
    withoutUser: 'caller',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{accessKey} of {user}',
      why: stops,
      noUndo: 'A deleted key cannot be restored: make a new one and put it wherever the old one was used.',
    },
    variants: [{ when: isAboutRoot, target: 'rootUser', en: { object: '{accessKey} of {rootUser}' } }],
  },
} satisfies Actions;
