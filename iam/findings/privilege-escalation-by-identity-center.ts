import { grants } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const privilegeEscalationByIdentityCenter: FindingRule = {
  name: 'privilege-escalation-by-identity-center',
  raises: { security: 'high' },
  knowsPolicy: true,
  appliesTo: (change) => grants(change, 'identity center'),
};
