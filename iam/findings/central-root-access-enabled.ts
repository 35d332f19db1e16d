import type { FindingRule } from './finding.ts';

export const centralRootAccessEnabled: FindingRule = {
  name: 'central-root-access-enabled',
  raises: { security: 'high' },
  appliesTo: ({ record }) => /^EnableOrganizationsRoot(CredentialsManagement|Sessions)$/.test(record.eventName),
};
