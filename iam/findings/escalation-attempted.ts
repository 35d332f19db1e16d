import { grantedPower } from './evidence/granted-power.ts';
import { grantsToOneself } from './evidence/oneself.ts';
import type { FindingRule } from './finding.ts';

export const escalationAttempted: FindingRule = {
  name: 'escalation-attempted',
  raises: { security: 'medium' },
  outcome: 'denied',
  appliesTo: (change) => grantedPower(change).kind !== 'none' || grantsToOneself(change),
};
