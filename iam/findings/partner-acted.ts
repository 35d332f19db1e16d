import type { FindingRule } from './finding.ts';

export const partnerActed: FindingRule = {
  name: 'partner-acted',
  raises: { security: 'medium' },
  en: {
    title: 'Partner acted through a delegation',
    why: 'A third party acted in the account with access that somebody here delegated to it.',
    next: 'Check that the partner was asked to do this.',
  },
  appliesTo: ({ record }) => record.principal.delegateAccountId !== undefined,
};
