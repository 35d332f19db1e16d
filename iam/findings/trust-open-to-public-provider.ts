import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenToPublicProvider: FindingRule = {
  name: 'trust-open-to-public-provider',
  raises: { security: 'critical' },
  silences: ['trust-open-to-provider'],
  appliesTo: (change) => letsIn(change, 'everyone of a public provider'),
};
