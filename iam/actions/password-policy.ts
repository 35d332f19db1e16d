import type { Actions } from './action.ts';

/** The rules for passwords of the account's IAM users. */
export const passwordPolicy = {
  UpdateAccountPasswordPolicy: {
    target: 'account',
    category: 'account-settings',
    security: 'medium',
    breakRisk: 'possible',
    tells: 'password rules',
    en: {
      verb: 'replace',
      past: 'replaced',
      object: 'the password policy of {account}',
      // https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
      why: 'The whole policy is replaced: every rule that the call leaves out falls back to its default.',
      unknown: 'The former rules are not in the event.',
      noUndo: 'update-account-password-policy sets the former rules again, all of them in one call.',
    },
  },
  DeleteAccountPasswordPolicy: {
    target: 'account',
    category: 'account-settings',
    security: 'medium',
    breakRisk: 'none',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: 'the password policy of {account}',
      why: 'Passwords of IAM users now only have to satisfy the default policy of AWS: 8 characters of three kinds.',
      unknown: 'The former rules are not in the event.',
      noUndo: 'update-account-password-policy sets the former rules again, once you know them.',
    },
  },
} satisfies Actions;
