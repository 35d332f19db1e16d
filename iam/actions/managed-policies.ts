import type { Actions } from './action.ts';

/** Customer managed policies and their versions. */
export const managedPolicies = {
  CreatePolicy: {
    target: 'policy',
    category: 'policy-text',
    security: 'low',
    breakRisk: 'none',
    document: { field: 'policyDocument', kind: 'permissions' },
    undo: 'delete-policy --policy-arn {policy.arn}',
    names: ['policy'],
  },
  CreatePolicyVersion: {
    target: 'policy',
    category: 'policy-text',
    security: 'medium',
    breakRisk: 'possible',
    document: { field: 'policyDocument', kind: 'permissions' },
    look: 'list-policy-versions --policy-arn {policyArn}',
    names: ['policy'],
    variants: [
      {
        name: 'in-force',
        when: { field: 'setAsDefault', is: 'true' },
        leavesOpen: true,
      },
      {
        name: 'not-in-force',
        when: { any: [{ field: 'setAsDefault', is: 'false' }, { lacks: 'setAsDefault' }] },
        security: 'low',
        breakRisk: 'none',
        undo: 'delete-policy-version --policy-arn {policyArn} --version-id {policyVersion.versionId}',
      },
    ],
  },
  SetDefaultPolicyVersion: {
    target: 'policy',
    category: 'policy-text',
    security: 'medium',
    breakRisk: 'possible',
    names: ['policyVersion', 'policy'],
    look: 'list-policy-versions --policy-arn {policyArn}',
    leavesOpen: true,
  },
  DeletePolicyVersion: {
    target: 'policy',
    category: 'policy-text',
    security: 'low',
    breakRisk: 'none',
    names: ['policyVersion', 'policy'],
  },
  DeletePolicy: {
    target: 'policy',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'none',
    names: ['policy'],
  },
} as const satisfies Actions;
