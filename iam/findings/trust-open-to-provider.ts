import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenToProvider: FindingRule = {
  name: 'trust-open-to-provider',
  raises: { security: 'high' },
  appliesTo: (change) => letsIn(change, 'everyone of a provider'),
};
