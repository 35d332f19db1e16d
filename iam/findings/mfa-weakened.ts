import type { FindingRule } from './finding.ts';

export const mfaWeakened: FindingRule = {
  name: 'mfa-weakened',
  raises: { security: 'high' },
  en: {
    title: 'MFA weakened',
    why: 'One factor less stands between a stolen password and the account.',
    next: 'Make sure that the user has another device, or gets one now.',
  },
  appliesTo: ({ record }) => record.eventName === 'DeactivateMFADevice',
};
