import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenUnderCondition: FindingRule = {
  name: 'trust-open-under-condition',
  raises: { security: 'high' },
  silences: [
    'trust-opened-to-another-account',
    'trust-opened-to-organization',
    'trust-opened-to-bound-account',
    'trust-opened-to-unique-id',
    'trust-opened-to-known-account',
    'trust-opened-to-organizational-unit',
  ],
  appliesTo: (change) => letsIn(change, 'everyone who meets a condition'),
};
