import type { FindingRule } from './finding.ts';

export const rootMfaDeactivated: FindingRule = {
  name: 'root-mfa-deactivated',
  raises: { security: 'critical' },
  silences: ['mfa-weakened'],
  en: {
    title: 'MFA of the root user deactivated',
    why: 'If that was its only device, the password alone now opens everything in the account.',
    next: 'Have a device enabled for the root user again, and ask who took this one off.',
  },
  appliesTo: ({ record, target }) => target.kind === 'rootUser' && record.eventName === 'DeactivateMFADevice',
};
