import type { Change } from '../change.ts';
import { grantedPower, isEscalation } from './evidence/granted-power.ts';
import { grantsToOneself } from './evidence/oneself.ts';
import type { FindingRule } from './finding.ts';

export const escalationAttempted: FindingRule = {
  name: 'escalation-attempted',
  raises: { security: 'medium' },
  outcome: 'denied',
  appliesTo: (change) => leadsOn(change) || grantsToOneself(change),
};

function leadsOn(change: Change): boolean {
  const power = grantedPower(change);
  return power.kind === 'administrator' || isEscalation(power);
}
