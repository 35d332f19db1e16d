import { grantedPower } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const administratorAccessUnderCondition: FindingRule = {
  name: 'administrator-access-under-condition',
  raises: { security: 'high' },
  en: {
    title: 'Administrator access granted under a condition',
    why: 'Whoever meets the condition can give anybody access to anything in the account, and so go round the condition.',
    next: 'Check that the condition holds off everybody but the people it is meant for.',
  },
  appliesTo: (change) => {
    const { kind, conditional, inForce } = grantedPower(change);
    return kind === 'administrator' && conditional && inForce;
  },
};
