import type { Actions } from './action.ts';

/** Roles that only one AWS service can assume and whose permissions AWS writes. */
export const serviceLinkedRoles = {
  // Its trust policy, in the response, is not told: AWS writes it for the service in the headline, and nobody can change it
  // (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html).
  CreateServiceLinkedRole: {
    target: 'role',
    category: 'trust',
    security: 'info',
    breakRisk: 'none',
    undo: 'delete-service-linked-role --role-name {role.roleName}',
    en: {
      verb: 'create',
      past: 'created',
      object: '{role} for {awsService}',
      why: 'It is a service-linked role: only that AWS service can assume it, and AWS decides what it may do.',
    },
  },
  DeleteServiceLinkedRole: {
    target: 'role',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'possible',
    en: {
      verb: 'ask',
      past: 'asked',
      object: 'for {role}, a service-linked role, to be deleted',
      why: 'Once it is deleted, its AWS service can no longer act in the account; AWS refuses while the service needs it.',
      unknown: 'Whether the deletion went through is not known: AWS decides after the event.',
      noUndo: 'create-service-linked-role makes it again: it asks for the service, which the event does not name.',
    },
  },
} satisfies Actions;
