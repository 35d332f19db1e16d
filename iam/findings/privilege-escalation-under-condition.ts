import { grantedPower, isEscalation } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const privilegeEscalationUnderCondition: FindingRule = {
  name: 'privilege-escalation-under-condition',
  raises: { security: 'medium' },
  appliesTo: (change) => {
    const power = grantedPower(change);
    return isEscalation(power) && power.conditional && power.inForce;
  },
};
