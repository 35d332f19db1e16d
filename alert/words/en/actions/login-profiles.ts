import type * as entries from '../../../../iam/actions/login-profiles.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const newPassword = 'Whoever sets a new password can sign in as this user, and the user cannot until they get it.';
const setAnother = 'The former password cannot be restored: update-login-profile sets another one.';

export const loginProfiles: TextsOf<typeof entries.loginProfiles> = {
  CreateLoginProfile: {
    ...sentence('make', 'made', 'a console password for {user}', {
      line: 'a console password',
      ofItself: 'a console password for itself',
    }),
    why: 'Whoever knows the password can sign in to the AWS console as this user.',
  },
  'CreateLoginProfile.root': {
    ...sentence('set', 'set', 'its console password'),
    why: 'No policy in the account binds the root user, who can now sign in with a password.',
    noUndo: 'Only a root session can delete it, with delete-login-profile and no user name.',
  },
  UpdateLoginProfile: {
    ...sentence('change', 'changed', 'the console password settings of {user}', {
      line: 'the console password settings',
    }),
    why: newPassword,
    unknown: 'Whether a new password was set, or only its renewal demanded or waived, is not in the event.',
    noUndo: setAnother,
  },
  'UpdateLoginProfile.password': {
    ...sentence('change', 'changed', 'the console password of {user}', { line: 'the console password' }),
    why: newPassword,
    unknown: 'The password itself is never in an event.',
    noUndo: setAnother,
  },
  'UpdateLoginProfile.must-change': {
    ...sentence('change', 'changed', 'the console password settings of {user}', {
      line: 'the console password settings',
    }),
    why: 'The user has to choose a new password at the next sign-in, and nobody else knows that one.',
    unknown: 'Whether a new password was set for now, too, is not in the event.',
    noUndo: setAnother,
  },
  DeleteLoginProfile: {
    ...sentence('delete', 'deleted', 'the console password of {user}', {
      line: 'the console password',
      ofItself: 'the console password of its own',
    }),
    why: 'The user can no longer sign in to the console; its access keys go on working.',
    noUndo: 'The former password cannot be restored: create-login-profile sets a new one.',
  },
  'DeleteLoginProfile.root': {
    ...sentence('delete', 'deleted', 'its console password'),
    why: 'Nobody can sign in as the root user with a password any more, as AWS advises for member accounts.',
    noUndo: 'A root session can make a new one, with create-login-profile and no user name.',
  },
  ChangePassword: {
    ...sentence('change', 'changed', 'their own console password'),
    why: 'The call needs the old password; whoever made it knows the new one.',
    noUndo: setAnother,
  },
};
