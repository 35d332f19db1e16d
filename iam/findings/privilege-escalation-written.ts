import { grantedPower } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const privilegeEscalationWritten: FindingRule = {
  name: 'privilege-escalation-written',
  raises: { security: 'medium' },
  appliesTo: (change) => {
    const { kind, inForce } = grantedPower(change);
    return kind === 'escalation' && !inForce;
  },
};
