import { grantedPower } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const privilegeEscalationUnderCondition: FindingRule = {
  name: 'privilege-escalation-under-condition',
  raises: { security: 'medium' },
  en: {
    title: 'Privilege escalation possible under a condition',
    why: 'Whoever meets the condition has a known way to more access than the policy names.',
    next: 'Check that the condition holds off everybody but those it is meant for.',
  },
  appliesTo: (change) => {
    const { kind, conditional, inForce } = grantedPower(change);
    return kind === 'escalation' && conditional && inForce;
  },
};
