import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenedToBoundAccount: FindingRule = {
  name: 'trust-opened-to-bound-account',
  raises: { security: 'medium' },
  en: {
    title: 'Trust opened to another account under a condition',
    why: 'The administrators of that account decide who takes on the role, as far as the external id or the organisation lets them.',
    next: 'Make sure that the account number is one you know.',
  },
  appliesTo: (change) => letsIn(change, 'another account that meets a condition'),
};
