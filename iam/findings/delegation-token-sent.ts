import type { FindingRule } from './finding.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SendDelegationToken.html */
export const delegationTokenSent: FindingRule = {
  name: 'delegation-token-sent',
  raises: { security: 'high' },
  en: {
    title: 'Temporary third-party access started',
    why: 'From now on a partner outside the account can use what was granted to it, in the name of whoever accepted.',
    next: 'Make sure that this partner was meant to get access now.',
  },
  appliesTo: ({ record }) => record.eventName === 'SendDelegationToken',
};
