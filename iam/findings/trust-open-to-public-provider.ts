import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenToPublicProvider: FindingRule = {
  name: 'trust-open-to-public-provider',
  raises: { security: 'critical' },
  silences: ['trust-open-to-provider'],
  en: {
    title: 'Trust opened to everyone of a public provider',
    why: 'Anybody can sign up with this provider, and no condition of the policy names the customer whose tokens count.',
    next: 'Add a condition that names your own repository, project or application.',
  },
  appliesTo: (change) => letsIn(change, 'everyone of a public provider'),
};
