import type { FindingRule } from './finding.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SendDelegationToken.html */
export const delegationTokenSent: FindingRule = {
  name: 'delegation-token-sent',
  raises: { security: 'high' },
  appliesTo: ({ record }) => record.eventName === 'SendDelegationToken',
};
