import type { Actions } from './action.ts';

/** IAM roles: identities without credentials of their own, which others assume. */
export const roles = {
  CreateRole: {
    target: 'role',
    category: 'trust',
    security: 'medium',
    breakRisk: 'none',
    document: { field: 'assumeRolePolicyDocument', kind: 'trust' },
    details: 'boundary and tags',
    undo: 'delete-role --role-name {roleName}',
    names: ['role'],
  },
  AcquireRole: {
    target: 'role',
    category: 'trust',
    security: 'medium',
    breakRisk: 'none',
    // The request names a template only: https://docs.aws.amazon.com/IAM/latest/APIReference/API_AcquireRole.html
    document: { in: 'response', field: 'role.assumeRolePolicyDocument', kind: 'trust' },
    details: 'boundary and tags',
    names: ['role', 'roleTemplate'],
    leavesOpen: true,
  },
  UpdateRole: {
    target: 'role',
    category: 'identity',
    security: 'low',
    breakRisk: 'possible',
    names: ['role'],
    leavesOpen: true,
    variants: [
      {
        name: 'session-duration',
        when: { has: 'maxSessionDuration' },
        names: ['role', 'sessionSeconds'],
      },
      {
        name: 'description',
        when: { lacks: 'maxSessionDuration' },
      },
    ],
  },
  UpdateRoleDescription: {
    target: 'role',
    category: 'identity',
    security: 'info',
    breakRisk: 'none',
    names: ['role'],
  },
  UpdateAssumeRolePolicy: {
    target: 'role',
    category: 'trust',
    security: 'medium',
    breakRisk: 'possible',
    document: { field: 'policyDocument', kind: 'trust' },
    look: 'get-role --role-name {roleName}',
    names: ['role'],
    leavesOpen: true,
  },
  DeleteRole: {
    target: 'role',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'likely',
    names: ['role'],
    variants: [{ name: 'identity-center', when: { field: 'roleName', begins: 'AWSReservedSSO_' } }],
  },
} as const satisfies Actions;
