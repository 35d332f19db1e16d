import type { Actions } from './action.ts';

/** The account itself: its alias, its name, its owner's address, its switches. */
export const account = {
  CreateAccountAlias: {
    target: 'account',
    category: 'account-settings',
    security: 'low',
    breakRisk: 'possible',
    names: ['accountAlias'],
    leavesOpen: true,
  },
  DeleteAccountAlias: {
    target: 'account',
    category: 'account-settings',
    security: 'low',
    breakRisk: 'possible',
    undo: 'create-account-alias --account-alias {accountAlias}',
    names: ['accountAlias'],
  },
  UpdateAccountName: {
    target: 'account',
    category: 'account-settings',
    security: 'low',
    breakRisk: 'none',
    names: ['account'],
  },
  UpdateAccountEmailAddress: {
    target: 'account',
    category: 'account-settings',
    security: 'critical',
    breakRisk: 'none',
    names: ['account'],
    variants: [{ name: 'root', when: { principal: 'Root' }, names: [] }],
  },
  PutAccountProperties: {
    target: 'account',
    category: 'account-settings',
    security: 'medium',
    breakRisk: 'possible',
    names: ['accountSetting'],
    leavesOpen: true,
  },
} as const satisfies Actions;
