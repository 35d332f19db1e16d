import { grantedPower } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const privilegeEscalationUnderCondition: FindingRule = {
  name: 'privilege-escalation-under-condition',
  raises: { security: 'medium' },
  appliesTo: (change) => {
    const { kind, conditional, inForce } = grantedPower(change);
    return kind === 'escalation' && conditional && inForce;
  },
};
