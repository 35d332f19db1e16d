import type { Actions } from './action.ts';

/** Temporary delegation to a partner: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-temporary-delegation.html */
export const delegation = {
  CreateDelegationRequest: {
    target: 'delegationRequest',
    category: 'grants-access',
    security: 'info',
    breakRisk: 'none',
    names: ['delegationRequest'],
  },
  AssociateDelegationRequest: {
    target: 'delegationRequest',
    category: 'grants-access',
    security: 'medium',
    breakRisk: 'none',
    names: ['delegationRequest'],
    leavesOpen: true,
  },
  UpdateDelegationRequest: {
    target: 'delegationRequest',
    category: 'grants-access',
    security: 'low',
    breakRisk: 'none',
    names: ['delegationRequest'],
    leavesOpen: true,
  },
  AcceptDelegationRequest: {
    target: 'delegationRequest',
    category: 'grants-access',
    security: 'high',
    breakRisk: 'none',
    names: ['delegationRequest'],
    leavesOpen: true,
  },
  SendDelegationToken: {
    target: 'delegationRequest',
    category: 'grants-access',
    security: 'high',
    breakRisk: 'none',
    names: ['delegationRequest'],
    leavesOpen: true,
  },
  RejectDelegationRequest: {
    target: 'delegationRequest',
    category: 'removes-access',
    security: 'info',
    breakRisk: 'none',
    names: ['delegationRequest'],
  },
} as const satisfies Actions;
