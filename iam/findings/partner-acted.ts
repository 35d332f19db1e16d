import type { FindingRule } from './finding.ts';

export const partnerActed: FindingRule = {
  name: 'partner-acted',
  raises: { security: 'medium' },
  appliesTo: ({ record }) => record.principal.delegateAccountId !== undefined,
};
