import type * as entries from '../../../../iam/actions/organizations-root.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

export const organizationsRoot: TextsOf<typeof entries.organizationsRoot> = {
  EnableOrganizationsRootCredentialsManagement: {
    ...sentence('enable', 'enabled', 'central management of root credentials in member accounts'),
    why: 'The management account and its delegated administrator can now manage whatever credentials the root users of member accounts have.',
  },
  DisableOrganizationsRootCredentialsManagement: {
    ...sentence('disable', 'disabled', 'central management of root credentials in member accounts'),
    why: 'The credentials of a root user can be managed from within its own account only.',
  },
  EnableOrganizationsRootSessions: {
    ...sentence('enable', 'enabled', 'root sessions in member accounts'),
    why: 'The management account and its delegated administrator can now act as root in member accounts, for a few set tasks.',
  },
  DisableOrganizationsRootSessions: {
    ...sentence('disable', 'disabled', 'root sessions in member accounts'),
    why: 'The management account can no longer act as root in member accounts, not even to unlock a resource.',
  },
};
