import type { Actions } from './action.ts';

/** Roles that only one AWS service can assume and whose permissions AWS writes. */
export const serviceLinkedRoles = {
  // The alert leaves out its trust policy (in the response): AWS writes it for the service in the headline, and nobody can change it
  // (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html).
  CreateServiceLinkedRole: {
    target: 'role',
    category: 'trust',
    security: 'info',
    breakRisk: 'none',
    undo: 'delete-service-linked-role --role-name {role.roleName}',
    names: ['role', 'awsService'],
  },
  DeleteServiceLinkedRole: {
    target: 'role',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'possible',
    names: ['role'],
    leavesOpen: true,
  },
} as const satisfies Actions;
