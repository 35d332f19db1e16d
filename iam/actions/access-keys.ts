import type { Actions } from './action.ts';
import { isAboutRoot, isRootTask, isRootWithoutConsole } from './root-user.ts';
import { statusVariants } from './status-variants.ts';

const command = 'update-access-key --user-name {userName} --access-key-id {accessKeyId} --status';

const madeForRoot = {
  target: 'rootUser',
  security: 'critical',
  names: ['accessKey', 'rootUser'],
  noUndo: true,
} as const;

/** Access keys: credentials for programs. A call that names no user is about its caller. */
export const accessKeys = {
  CreateAccessKey: {
    target: 'user',
    category: 'credentials',
    security: 'high',
    breakRisk: 'none',
    withoutUser: 'caller',
    undo: 'delete-access-key --user-name {accessKey.userName} --access-key-id {accessKey.accessKeyId}',
    names: ['accessKey', 'user'],
    variants: [
      { name: 'root-without-console', when: isRootWithoutConsole, ...madeForRoot },
      { name: 'root', when: isAboutRoot, ...madeForRoot },
      // A stolen key has no MFA: who signed in with it makes a key as people are told to.
      { name: 'own-with-mfa', when: { caller: 'itself with MFA' }, security: 'medium' },
    ],
  },
  UpdateAccessKey: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'possible',
    withoutUser: 'caller',
    names: ['accessKey', 'user'],
    variants: statusVariants(command),
  },
  DeleteAccessKey: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'likely',
    withoutUser: 'caller',
    names: ['accessKey', 'user'],
    variants: [
      {
        name: 'root-task',
        when: isRootTask,
        target: 'rootUser',
        security: 'medium',
        breakRisk: 'possible',
        names: ['accessKey', 'rootUser'],
      },
      { name: 'root', when: isAboutRoot, target: 'rootUser', names: ['accessKey', 'rootUser'] },
    ],
  },
} as const satisfies Actions;
