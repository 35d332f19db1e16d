import type { FindingRule } from './finding.ts';

/** The console records the change under one name or the other. */
export const accountEmailChanged: FindingRule = {
  name: 'account-email-changed',
  raises: { security: 'critical' },
  appliesTo: ({ record }) => ['UpdateAccountEmailAddress', 'EmailUpdated'].includes(record.eventName),
};
