import { grantedPower } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const privilegeEscalationGranted: FindingRule = {
  name: 'privilege-escalation-granted',
  raises: { security: 'high' },
  knowsPolicy: true,
  en: {
    title: 'Privilege escalation possible',
    why: 'The policy allows a known way to more access than it names: to change IAM, or to work as a more powerful role.',
    next: 'Confine it to the roles, users or policies that are really needed.',
  },
  appliesTo: (change) => {
    const { kind, conditional, inForce } = grantedPower(change);
    return kind === 'escalation' && !conditional && inForce;
  },
};
