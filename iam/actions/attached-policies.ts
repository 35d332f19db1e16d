import type { Actions, Variant } from './action.ts';

/** AWS managed policies that take access away, although they are attached. */
const takesAway = [
  {
    name: 'quarantine',
    // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantineV3.html
    when: { awsPolicy: 'AWSCompromisedKeyQuarantine*' },
    category: 'removes-access',
    security: 'critical',
    breakRisk: 'possible',
    noUndo: true,
  },
  {
    name: 'deny-all',
    // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSDenyAll.html
    when: { awsPolicy: 'AWSDenyAll' },
    category: 'removes-access',
    security: 'low',
    breakRisk: 'likely',
  },
] as const satisfies readonly Variant[];

const attached = {
  category: 'grants-access',
  security: 'medium',
  breakRisk: 'none',
  leavesOpen: true,
  variants: takesAway,
} as const;
const detached = {
  category: 'removes-access',
  security: 'low',
  breakRisk: 'possible',
  leavesOpen: true,
  variants: [
    {
      name: 'only-denied',
      // They allow nothing, so that nothing breaks without them.
      when: { any: [{ awsPolicy: 'AWSCompromisedKeyQuarantine*' }, { awsPolicy: 'AWSDenyAll' }] },
      category: 'grants-access',
      breakRisk: 'none',
    },
  ],
} as const;

/** Managed policies on users, groups and roles. */
export const attachedPolicies = {
  AttachUserPolicy: {
    target: 'user',
    names: ['policy', 'user'],
    ...attached,
    undo: 'detach-user-policy --user-name {userName} --policy-arn {policyArn}',
  },
  AttachGroupPolicy: {
    target: 'group',
    names: ['policy', 'group'],
    ...attached,
    undo: 'detach-group-policy --group-name {groupName} --policy-arn {policyArn}',
  },
  AttachRolePolicy: {
    target: 'role',
    names: ['policy', 'role'],
    ...attached,
    undo: 'detach-role-policy --role-name {roleName} --policy-arn {policyArn}',
  },
  DetachUserPolicy: {
    target: 'user',
    names: ['policy', 'user'],
    ...detached,
    undo: 'attach-user-policy --user-name {userName} --policy-arn {policyArn}',
  },
  DetachGroupPolicy: {
    target: 'group',
    names: ['policy', 'group'],
    ...detached,
    undo: 'attach-group-policy --group-name {groupName} --policy-arn {policyArn}',
  },
  DetachRolePolicy: {
    target: 'role',
    names: ['policy', 'role'],
    ...detached,
    undo: 'attach-role-policy --role-name {roleName} --policy-arn {policyArn}',
  },
} as const satisfies Actions;
