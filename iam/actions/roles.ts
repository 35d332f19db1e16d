import type { Actions } from './action.ts';

/** IAM roles: identities without credentials of their own, which others assume. */
export const roles = {
  CreateRole: {
    target: 'role',
    category: 'trust',
    security: 'medium',
    breakRisk: 'none',
    document: { field: 'assumeRolePolicyDocument', kind: 'trust' },
    tells: 'boundary and tags',
    undo: 'delete-role --role-name {roleName}',
    en: {
      verb: 'create',
      past: 'created',
      object: '{role}',
      why: 'Whoever the role trusts can work with the permissions that it is given.',
    },
  },
  AcquireRole: {
    target: 'role',
    category: 'trust',
    security: 'medium',
    breakRisk: 'none',
    // The request names a template only: https://docs.aws.amazon.com/IAM/latest/APIReference/API_AcquireRole.html
    document: { in: 'response', field: 'role.assumeRolePolicyDocument', kind: 'trust' },
    tells: 'boundary and tags',
    en: {
      verb: 'create',
      past: 'created',
      object: '{role} from {roleTemplate}',
      why: 'The role comes complete out of the template: who may assume it, its policies and its boundary.',
      unknown: 'What the role may do is not known: its policies are in the template, not in the event.',
      noUndo: 'The policies that came with the role have to be removed before delete-role deletes it.',
    },
  },
  UpdateRole: {
    target: 'role',
    category: 'identity',
    security: 'low',
    breakRisk: 'possible',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the description or maximum session duration of {role}',
      why: 'Jobs that ask for longer sessions than the role allows are refused.',
      unknown: 'The former values are not in the event.',
      noUndo: 'update-role sets the former values, once you know them.',
    },
    variants: [
      {
        when: { has: 'maxSessionDuration' },
        en: { object: 'the maximum session duration of {role} to {sessionSeconds} seconds' },
      },
      {
        when: { lacks: 'maxSessionDuration' },
        en: {
          object: 'the description of {role}',
          // https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html
          why: 'A call without a maximum session duration sets it to one hour: jobs that ask for more are refused.',
        },
      },
    ],
  },
  UpdateRoleDescription: {
    target: 'role',
    category: 'identity',
    security: 'info',
    breakRisk: 'none',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the description of {role}',
      why: 'A description changes nothing about access.',
      noUndo: 'The former description is not in the event.',
    },
  },
  UpdateAssumeRolePolicy: {
    target: 'role',
    category: 'trust',
    security: 'high',
    breakRisk: 'possible',
    document: { field: 'policyDocument', kind: 'trust' },
    en: {
      verb: 'change',
      past: 'changed',
      object: 'who may assume {role}',
      why: 'The new text replaces the old one as a whole: whoever it leaves out can no longer assume the role.',
      unknown: 'Who was trusted before is not known: only the new text is in the event.',
      noUndo: 'Restore the former text with update-assume-role-policy, from your code or from an older event.',
    },
  },
  DeleteRole: {
    target: 'role',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'likely',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{role}',
      why: 'A deleted role can no longer be assumed: whatever still works with it fails.',
      noUndo: 'A deleted role cannot be restored. A new one of the same name is not trusted where the old one was.',
    },
  },
} satisfies Actions;
