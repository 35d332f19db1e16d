import { grantedPower } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const administratorPolicyWritten: FindingRule = {
  name: 'administrator-policy-written',
  raises: { security: 'high' },
  en: {
    title: 'Administrator access written into a policy',
    why: 'The text grants nobody anything until the policy is attached or the version is put in force.',
    next: 'Watch for what is attached next, or delete the text.',
  },
  appliesTo: (change) => {
    const { kind, inForce } = grantedPower(change);
    return kind === 'administrator' && !inForce;
  },
};
