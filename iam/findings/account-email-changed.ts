import type { FindingRule } from './finding.ts';

/** The console is seen to record it under either name. */
export const accountEmailChanged: FindingRule = {
  name: 'account-email-changed',
  raises: { security: 'critical' },
  en: {
    title: 'E-mail address of the root user changed',
    why: 'A new root password is sent to that address, so whoever reads mail there can take over the account.',
    next: 'Ask the owner of the account at once; if nobody knows of the change, call AWS Support.',
  },
  appliesTo: ({ record }) => ['UpdateAccountEmailAddress', 'EmailUpdated'].includes(record.eventName),
};
