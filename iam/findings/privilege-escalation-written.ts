import { grantedPower, isEscalation } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const privilegeEscalationWritten: FindingRule = {
  name: 'privilege-escalation-written',
  raises: { security: 'medium' },
  appliesTo: (change) => {
    const power = grantedPower(change);
    return isEscalation(power) && !power.inForce;
  },
};
