import type { Action, Actions } from './action.ts';

const set = { category: 'removes-access', security: 'medium', breakRisk: 'possible' } as const;
const removed = { category: 'grants-access', security: 'high', breakRisk: 'none' } as const;

/** Permissions boundaries: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
export const permissionsBoundaries = {
  PutUserPermissionsBoundary: { target: 'user', ...set, en: sets('user') },
  PutRolePermissionsBoundary: { target: 'role', ...set, en: sets('role') },
  DeleteUserPermissionsBoundary: { target: 'user', ...removed, en: removes('user') },
  DeleteRolePermissionsBoundary: { target: 'role', ...removed, en: removes('role') },
} satisfies Actions;

function sets(kind: 'user' | 'role'): Action['en'] {
  return {
    verb: 'set',
    past: 'set',
    object: `{boundary} on {${kind}}`,
    why: `A boundary is a ceiling: of what its policies allow, the ${kind} can do only what the boundary allows too.`,
    unknown: 'What it leaves, and whether another boundary was there before, is not in the event.',
    noUndo: `If there was none before, delete-${kind}-permissions-boundary removes it; if there was, set that one again.`,
  };
}

function removes(kind: 'user' | 'role'): Action['en'] {
  return {
    verb: 'remove',
    past: 'removed',
    object: `the permissions boundary from {${kind}}`,
    why: `The boundary was a ceiling: without it the policies of the ${kind} count in full.`,
    unknown: 'Which policy was the boundary is not in the event.',
    noUndo: `put-${kind}-permissions-boundary sets it again, once you know which policy it was.`,
  };
}
