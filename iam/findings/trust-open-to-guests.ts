import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenToGuests: FindingRule = {
  name: 'trust-open-to-guests',
  raises: { security: 'high' },
  appliesTo: (change) => letsIn(change, 'guests'),
};
