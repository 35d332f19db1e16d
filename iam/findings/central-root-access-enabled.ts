import type { FindingRule } from './finding.ts';

export const centralRootAccessEnabled: FindingRule = {
  name: 'central-root-access-enabled',
  raises: { security: 'high' },
  en: {
    title: 'Central root access enabled',
    why: 'Whoever controls the management account, or its delegated administrator, now reaches into the root user of every member account.',
    next: 'See who may call sts:AssumeRoot.',
  },
  appliesTo: ({ record }) => /^EnableOrganizationsRoot(CredentialsManagement|Sessions)$/.test(record.eventName),
};
