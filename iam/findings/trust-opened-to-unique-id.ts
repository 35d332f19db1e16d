import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenedToUniqueId: FindingRule = {
  name: 'trust-opened-to-unique-id',
  raises: { security: 'high' },
  appliesTo: (change) => letsIn(change, 'somebody by a unique id'),
};
