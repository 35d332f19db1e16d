import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenedToBoundAccount: FindingRule = {
  name: 'trust-opened-to-bound-account',
  raises: { security: 'medium' },
  appliesTo: (change) => letsIn(change, 'another account that meets a condition'),
};
