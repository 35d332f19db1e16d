import { grants } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const privilegeEscalationOfItself: FindingRule = {
  name: 'privilege-escalation-of-itself',
  raises: { security: 'high' },
  knowsPolicy: true,
  appliesTo: (change) => grants(change, 'own access'),
};
