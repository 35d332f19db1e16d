import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenedToAnotherAccount: FindingRule = {
  name: 'trust-opened-to-another-account',
  raises: { security: 'high' },
  silences: ['trust-opened-to-known-account'],
  appliesTo: (change) => letsIn(change, 'another account'),
};
