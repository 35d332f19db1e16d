import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenedToAnotherAccount: FindingRule = {
  name: 'trust-opened-to-another-account',
  raises: { security: 'high' },
  en: {
    title: 'Trust opened to another account',
    why: 'The administrators of that account decide who takes on the role.',
    next: 'Make sure that the account number is one you know.',
  },
  appliesTo: (change) => letsIn(change, 'another account'),
};
