import type * as entries from '../../../../iam/actions/permissions-boundaries.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

export const permissionsBoundaries: TextsOf<typeof entries.permissionsBoundaries> = {
  PutUserPermissionsBoundary: sets('user'),
  PutRolePermissionsBoundary: sets('role'),
  DeleteUserPermissionsBoundary: removes('user'),
  DeleteRolePermissionsBoundary: removes('role'),
};

function sets(kind: 'user' | 'role') {
  return {
    ...sentence('set', 'set', `{boundary} on {${kind}}`, { line: '{boundary}' }),
    why: `A boundary is a ceiling: of what its policies allow, the ${kind} can do only what the boundary allows too.`,
    unknown: 'What it leaves, and whether another boundary was there before, is not in the event.',
    noUndo: 'If there was another boundary before, set that one again.',
  };
}

function removes(kind: 'user' | 'role') {
  return {
    ...sentence('remove', 'removed', `the permissions boundary from {${kind}}`, { line: 'the permissions boundary' }),
    why: `The boundary was a ceiling: without it the policies of the ${kind} count in full.`,
    unknown: 'Which policy was the boundary is not in the event.',
    noUndo: `put-${kind}-permissions-boundary sets it again, once you know which policy it was.`,
  };
}
