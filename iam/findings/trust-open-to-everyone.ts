import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenToEveryone: FindingRule = {
  name: 'trust-open-to-everyone',
  raises: { security: 'critical' },
  silences: [
    'trust-open-under-condition',
    'trust-open-to-provider',
    'trust-opened-to-another-account',
    'trust-opened-to-organization',
    'trust-opened-to-bound-account',
    'trust-opened-to-unique-id',
    'trust-opened-to-known-account',
    'trust-opened-to-organizational-unit',
  ],
  appliesTo: (change) => letsIn(change, 'everyone'),
};
