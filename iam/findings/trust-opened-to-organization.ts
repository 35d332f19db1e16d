import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenedToOrganization: FindingRule = {
  name: 'trust-opened-to-organization',
  raises: { security: 'medium' },
  en: {
    title: 'Trust opened to an organisation',
    why: 'Every account of the organisation, also one that joins tomorrow, can take on the role.',
    next: 'Make sure that the organisation is yours.',
  },
  appliesTo: (change) => letsIn(change, 'an organization'),
};
