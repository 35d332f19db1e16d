import { grantedPower } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const privilegeEscalationWritten: FindingRule = {
  name: 'privilege-escalation-written',
  raises: { security: 'medium' },
  en: {
    title: 'Privilege escalation written into a policy',
    why: 'The text allows a known way to more access than it names, but grants nobody anything until it is in force.',
    next: 'Watch for what is attached next.',
  },
  appliesTo: (change) => {
    const { kind, inForce } = grantedPower(change);
    return kind === 'escalation' && !inForce;
  },
};
