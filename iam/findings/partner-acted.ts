import type { FindingRule } from './finding.ts';

export const partnerActed: FindingRule = {
  name: 'partner-acted',
  raises: { security: 'medium' },
  keepsWhy: true,
  appliesTo: ({ record }) => record.principal.delegateAccountId !== undefined,
};
