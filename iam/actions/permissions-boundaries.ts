import type { Actions } from './action.ts';

const set = { category: 'removes-access', security: 'medium', breakRisk: 'possible', leavesOpen: true } as const;
const removed = { category: 'grants-access', security: 'high', breakRisk: 'none', leavesOpen: true } as const;

/** Permissions boundaries: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
export const permissionsBoundaries = {
  PutUserPermissionsBoundary: {
    target: 'user',
    names: ['boundary', 'user'],
    ...set,
    undoIfNew: 'delete-user-permissions-boundary --user-name {userName}',
  },
  PutRolePermissionsBoundary: {
    target: 'role',
    names: ['boundary', 'role'],
    ...set,
    undoIfNew: 'delete-role-permissions-boundary --role-name {roleName}',
  },
  DeleteUserPermissionsBoundary: { target: 'user', names: ['user'], ...removed },
  DeleteRolePermissionsBoundary: { target: 'role', names: ['role'], ...removed },
} as const satisfies Actions;
