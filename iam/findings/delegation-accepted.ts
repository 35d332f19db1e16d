import type { FindingRule } from './finding.ts';

export const delegationAccepted: FindingRule = {
  name: 'delegation-accepted',
  raises: { security: 'high' },
  en: {
    title: 'Third-party delegation accepted',
    why: 'A partner outside the account gets access in the name of whoever accepted, once the token is sent.',
    next: 'Look at what the request allows with get-delegation-request.',
  },
  appliesTo: ({ record }) => record.eventName === 'AcceptDelegationRequest',
};
