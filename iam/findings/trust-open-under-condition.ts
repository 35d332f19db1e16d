import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenUnderCondition: FindingRule = {
  name: 'trust-open-under-condition',
  raises: { security: 'high' },
  silences: ['trust-opened-to-another-account', 'trust-opened-to-organization', 'trust-opened-to-bound-account'],
  en: {
    title: 'Trust opened to everyone who meets a condition',
    why: 'The condition says from where or how the role is assumed, not by whom: anybody who can meet it gets in.',
    next: 'Name the accounts or roles that need the role.',
  },
  appliesTo: (change) => letsIn(change, 'everyone who meets a condition'),
};
