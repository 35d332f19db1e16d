import { grantedPower } from './evidence/granted-power.ts';
import { grantsToOneself } from './evidence/oneself.ts';
import type { FindingRule } from './finding.ts';

export const escalationAttempted: FindingRule = {
  name: 'escalation-attempted',
  raises: { security: 'medium' },
  outcome: 'denied',
  en: {
    title: 'Attempt at more access',
    why: 'Somebody tried for administrator access, for a known way to it, or for more access of their own.',
    next: 'Ask them, and look at what else they tried.',
  },
  appliesTo: (change) => grantedPower(change).kind !== 'none' || grantsToOneself(change),
};
