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
    en: {
      verb: 'make',
      past: 'made',
      object: 'a console password for {user}',
      why: 'Whoever knows the password can sign in to the AWS console as this user.',
    },
    variants: [
      {
        // https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html
        when: isAboutRoot,
        target: 'rootUser',
        security: 'critical',
        en: {
          verb: 'set',
          past: 'set',
          object: 'its console password',
          why: 'No policy in the account binds the root user, who can now sign in with a password.',
          noUndo: 'Only a root session can delete it, with delete-login-profile and no user name.',
        },
      },
    ],
  },
  UpdateLoginProfile: {
    target: 'user',
    category: 'credentials',
    security: 'high',
    breakRisk: 'possible',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the console password settings of {user}',
      why: 'Whoever sets a new password can sign in as this user, and the user cannot until told it.',
      unknown: 'Whether a new password was set, or only its renewal demanded or waived, is not in the event.',
      noUndo: 'The former password cannot be restored: update-login-profile sets another one.',
    },
    variants: [
      {
        // Nothing else is left that such a call can change; CloudTrail never shows the password.
        when: { lacks: 'passwordResetRequired' },
        en: { object: 'the console password of {user}', unknown: 'The password itself is never in an event.' },
      },
    ],
  },
  DeleteLoginProfile: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'likely',
    withoutUser: 'caller',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: 'the console password of {user}',
      why: 'The user can no longer sign in to the console; its access keys go on working.',
      noUndo: 'The former password cannot be restored: create-login-profile sets a new one.',
    },
    variants: [
      {
        when: isAboutRoot,
        target: 'rootUser',
        breakRisk: 'possible',
        en: {
          object: 'its console password',
          why: 'Nobody can sign in as the root user with a password any more, as AWS advises for member accounts.',
          noUndo: 'A root session can make a new one, with create-login-profile and no user name.',
        },
      },
    ],
  },
  ChangePassword: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'none',
    withoutUser: 'caller',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'their own console password',
      why: 'The call needs the old password; whoever made it knows the new one.',
      noUndo: 'The former password cannot be restored: update-login-profile sets another one.',
    },
  },
} satisfies Actions;
