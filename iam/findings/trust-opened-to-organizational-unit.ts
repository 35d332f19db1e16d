import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenedToOrganizationalUnit: FindingRule = {
  name: 'trust-opened-to-organizational-unit',
  raises: { security: 'medium' },
  appliesTo: (change) => letsIn(change, 'an organizational unit'),
};
