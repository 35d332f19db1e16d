import { grants } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const privilegeEscalationByChangeAndUse: FindingRule = {
  name: 'privilege-escalation-by-change-and-use',
  raises: { security: 'high' },
  knowsPolicy: true,
  appliesTo: (change) => grants(change, 'change and use'),
};
