import type { Actions } from './action.ts';
import { isAboutRoot } from './root-user.ts';

/** Login profiles: passwords for the console. A call that names no user is about its caller. */
export const loginProfiles = {
  CreateLoginProfile: {
    target: 'user',
    category: 'credentials',
    security: 'high',
    breakRisk: 'none',
    withoutUser: 'caller',
    undo: 'delete-login-profile --user-name {loginProfile.userName}',
    names: ['user'],
    variants: [
      {
        // https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html
        name: 'root',
        when: isAboutRoot,
        target: 'rootUser',
        security: 'critical',
        names: [],
        noUndo: true,
      },
    ],
  },
  UpdateLoginProfile: {
    target: 'user',
    category: 'credentials',
    security: 'high',
    breakRisk: 'possible',
    names: ['user'],
    leavesOpen: true,
    variants: [
      {
        // Nothing else is left that such a call can change; CloudTrail never shows the password.
        name: 'password',
        when: { lacks: 'passwordResetRequired' },
      },
      // The usual help for a forgotten password: the user chooses another one, which nobody else knows.
      { name: 'must-change', when: { field: 'passwordResetRequired', is: 'true' }, security: 'medium' },
    ],
  },
  DeleteLoginProfile: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'likely',
    withoutUser: 'caller',
    names: ['user'],
    variants: [
      {
        name: 'root',
        when: isAboutRoot,
        target: 'rootUser',
        breakRisk: 'possible',
        names: [],
      },
    ],
  },
  ChangePassword: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'none',
    withoutUser: 'caller',
    names: [],
  },
} as const satisfies Actions;
