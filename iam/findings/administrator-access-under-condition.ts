import { grantedPower } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const administratorAccessUnderCondition: FindingRule = {
  name: 'administrator-access-under-condition',
  raises: { security: 'high' },
  appliesTo: (change) => {
    const { kind, conditional, inForce } = grantedPower(change);
    return kind === 'administrator' && conditional && inForce;
  },
};
