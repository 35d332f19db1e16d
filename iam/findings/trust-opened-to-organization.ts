import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenedToOrganization: FindingRule = {
  name: 'trust-opened-to-organization',
  raises: { security: 'medium' },
  appliesTo: (change) => letsIn(change, 'an organization'),
};
