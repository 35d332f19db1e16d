import type { FindingRule } from './finding.ts';

/** The console is seen to record it under either name. */
export const accountEmailChanged: FindingRule = {
  name: 'account-email-changed',
  raises: { security: 'critical' },
  appliesTo: ({ record }) => ['UpdateAccountEmailAddress', 'EmailUpdated'].includes(record.eventName),
};
