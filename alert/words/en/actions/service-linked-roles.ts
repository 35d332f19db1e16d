import type * as entries from '../../../../iam/actions/service-linked-roles.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

export const serviceLinkedRoles: TextsOf<typeof entries.serviceLinkedRoles> = {
  CreateServiceLinkedRole: {
    ...sentence('create', 'created', '{role} for {awsService}', { line: 'for {awsService}' }),
    why: 'It is a service-linked role: only that AWS service can assume it, and AWS decides what it may do.',
  },
  DeleteServiceLinkedRole: {
    ...sentence('ask', 'asked', 'for {role}, a service-linked role, to be deleted', {
      line: 'for it, a service-linked role, to be deleted',
    }),
    why: 'Once it is deleted, its AWS service can no longer act in the account; AWS refuses while the service needs it.',
    unknown: 'Whether the deletion went through is not known: AWS decides after the event.',
    noUndo: 'create-service-linked-role makes it again: it asks for the service, which the event does not name.',
  },
};
