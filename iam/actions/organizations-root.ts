import type { Actions } from './action.ts';

/** Central root access: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html#id_root-user-access-management */
export const organizationsRoot = {
  EnableOrganizationsRootCredentialsManagement: {
    target: 'account',
    category: 'account-settings',
    security: 'high',
    breakRisk: 'none',
    undo: 'disable-organizations-root-credentials-management',
    en: {
      verb: 'enable',
      past: 'enabled',
      object: 'central management of root credentials in member accounts',
      why: 'The management account and its delegated administrator can now manage root passwords and keys of member accounts.',
    },
  },
  DisableOrganizationsRootCredentialsManagement: {
    target: 'account',
    category: 'account-settings',
    security: 'medium',
    breakRisk: 'possible',
    undo: 'enable-organizations-root-credentials-management',
    en: {
      verb: 'disable',
      past: 'disabled',
      object: 'central management of root credentials in member accounts',
      why: 'Root passwords and keys of member accounts can be managed from within each account only.',
    },
  },
  EnableOrganizationsRootSessions: {
    target: 'account',
    category: 'account-settings',
    security: 'high',
    breakRisk: 'none',
    undo: 'disable-organizations-root-sessions',
    en: {
      verb: 'enable',
      past: 'enabled',
      object: 'root sessions in member accounts',
      why: 'The management account and its delegated administrator can now act as root in member accounts, for a few set tasks.',
    },
  },
  DisableOrganizationsRootSessions: {
    target: 'account',
    category: 'account-settings',
    security: 'low',
    breakRisk: 'possible',
    undo: 'enable-organizations-root-sessions',
    en: {
      verb: 'disable',
      past: 'disabled',
      object: 'root sessions in member accounts',
      why: 'The management account can no longer act as root in member accounts, not even to unlock a resource.',
    },
  },
} satisfies Actions;
