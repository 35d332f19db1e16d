import { grantedPower } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const administratorPolicyWritten: FindingRule = {
  name: 'administrator-policy-written',
  raises: { security: 'high' },
  appliesTo: (change) => {
    const { kind, inForce } = grantedPower(change);
    return kind === 'administrator' && !inForce;
  },
};
