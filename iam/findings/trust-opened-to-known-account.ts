import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenedToKnownAccount: FindingRule = {
  name: 'trust-opened-to-known-account',
  raises: { security: 'medium' },
  appliesTo: (change) => letsIn(change, 'a known account'),
};
