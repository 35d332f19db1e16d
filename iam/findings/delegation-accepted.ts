import type { FindingRule } from './finding.ts';

export const delegationAccepted: FindingRule = {
  name: 'delegation-accepted',
  raises: { security: 'high' },
  appliesTo: ({ record }) => record.eventName === 'AcceptDelegationRequest',
};
