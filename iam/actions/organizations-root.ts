import type { Actions } from './action.ts';

/** Central root access: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html#id_root-user-access-management */
export const organizationsRoot = {
  EnableOrganizationsRootCredentialsManagement: {
    target: 'account',
    category: 'account-settings',
    security: 'high',
    breakRisk: 'none',
    undo: 'disable-organizations-root-credentials-management',
    names: [],
  },
  DisableOrganizationsRootCredentialsManagement: {
    target: 'account',
    category: 'account-settings',
    security: 'medium',
    breakRisk: 'possible',
    undo: 'enable-organizations-root-credentials-management',
    names: [],
  },
  EnableOrganizationsRootSessions: {
    target: 'account',
    category: 'account-settings',
    security: 'high',
    breakRisk: 'none',
    undo: 'disable-organizations-root-sessions',
    names: [],
  },
  DisableOrganizationsRootSessions: {
    target: 'account',
    category: 'account-settings',
    security: 'low',
    breakRisk: 'possible',
    undo: 'enable-organizations-root-sessions',
    names: [],
  },
} as const satisfies Actions;
