import type { Change } from '../change.ts';
import { grantedPower, isEscalation } from './evidence/granted-power.ts';
import { grantsToOneself } from './evidence/oneself.ts';
import { takesQuarantineOff } from './evidence/quarantine.ts';
import type { FindingRule } from './finding.ts';

/** Whoever found a leaked key tries to get rid of its quarantine first, and is refused by it. */
export const escalationAttempted: FindingRule = {
  name: 'escalation-attempted',
  raises: { security: 'medium' },
  outcome: 'denied',
  appliesTo: (change) => leadsOn(change) || grantsToOneself(change) || takesQuarantineOff(change.record),
};

function leadsOn(change: Change): boolean {
  const power = grantedPower(change);
  return power.kind === 'administrator' || isEscalation(power);
}
