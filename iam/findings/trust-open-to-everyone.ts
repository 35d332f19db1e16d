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
  ],
  en: {
    title: 'Trust opened to everyone',
    why: 'Anybody with an AWS account of their own can take on the role: its name is all they have to know.',
    next: 'Name the accounts or roles that need the role, and check who has assumed it since.',
  },
  appliesTo: (change) => letsIn(change, 'everyone'),
};
