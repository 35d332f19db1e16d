import type { Actions } from './action.ts';

/** The rules for passwords of the account's IAM users. */
export const passwordPolicy = {
  UpdateAccountPasswordPolicy: {
    target: 'account',
    category: 'account-settings',
    security: 'medium',
    breakRisk: 'possible',
    details: 'password rules',
    names: ['account'],
    leavesOpen: true,
  },
  DeleteAccountPasswordPolicy: {
    target: 'account',
    category: 'account-settings',
    security: 'medium',
    breakRisk: 'none',
    names: ['account'],
    leavesOpen: true,
  },
} as const satisfies Actions;
