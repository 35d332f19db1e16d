import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenToProvider: FindingRule = {
  name: 'trust-open-to-provider',
  raises: { security: 'high' },
  en: {
    title: 'Trust opened to everyone of a provider',
    why: 'Nothing in the policy tells one of its people or runs from another.',
    next: 'Add a condition on who, or what, the token was made out to.',
  },
  appliesTo: (change) => letsIn(change, 'everyone of a provider'),
};
