import type { Actions, Variant } from './action.ts';

/** AWS puts an inline policy of this name on a user whose key it found in public. Anybody else can use the name too. */
const exposed = {
  name: 'exposed-credential',
  when: { field: 'policyName', is: 'AWSExposedCredentialPolicy_DO_NOT_REMOVE' },
  security: 'critical',
  breakRisk: 'possible',
  noUndo: true,
} as const satisfies Variant;

const revokes = {
  name: 'sessions-revoked',
  when: { document: 'revokes sessions' },
  category: 'removes-access',
  security: 'low',
  breakRisk: 'likely',
} as const satisfies Variant;

const put = {
  category: 'grants-access',
  security: 'medium',
  // What it denies, findings say. That it replaced another of its name is rare, and not in the record.
  breakRisk: 'none',
  document: { field: 'policyDocument', kind: 'permissions' },
  leavesOpen: true,
} as const;
const deleted = { category: 'removes-access', security: 'low', breakRisk: 'possible', leavesOpen: true } as const;

/** Inline policies: each is part of one user, group or role, and is deleted with it. */
export const inlinePolicies = {
  PutUserPolicy: {
    target: 'user',
    names: ['inlinePolicy', 'user'],
    ...put,
    undoIfNew: 'delete-user-policy --user-name {userName} --policy-name {policyName}',
    look: 'get-user-policy --user-name {userName} --policy-name {policyName}',
    variants: [exposed, { ...revokes, names: ['user'] }],
  },
  PutGroupPolicy: {
    target: 'group',
    names: ['inlinePolicy', 'group'],
    ...put,
    undoIfNew: 'delete-group-policy --group-name {groupName} --policy-name {policyName}',
    look: 'get-group-policy --group-name {groupName} --policy-name {policyName}',
    variants: [{ ...revokes, names: ['group'] }],
  },
  PutRolePolicy: {
    target: 'role',
    names: ['inlinePolicy', 'role'],
    ...put,
    undoIfNew: 'delete-role-policy --role-name {roleName} --policy-name {policyName}',
    look: 'get-role-policy --role-name {roleName} --policy-name {policyName}',
    variants: [{ ...revokes, names: ['role'] }],
  },
  DeleteUserPolicy: { target: 'user', names: ['inlinePolicy', 'user'], ...deleted },
  DeleteGroupPolicy: { target: 'group', names: ['inlinePolicy', 'group'], ...deleted },
  DeleteRolePolicy: { target: 'role', names: ['inlinePolicy', 'role'], ...deleted },
} as const satisfies Actions;
