import type * as entries from '../../../../iam/actions/password-policy.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const formerRules = 'The former rules are not in the event.';

export const passwordPolicy: TextsOf<typeof entries.passwordPolicy> = {
  UpdateAccountPasswordPolicy: {
    ...sentence('replace', 'replaced', 'the password policy of {account}', { line: 'the password policy' }),
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
    why: 'The whole policy is replaced: every rule that the call leaves out falls back to its default.',
    unknown: formerRules,
    noUndo: 'update-account-password-policy sets the former rules again, all of them in one call.',
  },
  DeleteAccountPasswordPolicy: {
    ...sentence('delete', 'deleted', 'the password policy of {account}', { line: 'the password policy' }),
    why: 'Passwords of IAM users now only have to satisfy the default policy of AWS: 8 characters of three kinds.',
    unknown: formerRules,
    noUndo: 'update-account-password-policy sets the former rules again, once you know them.',
  },
};
