import { grants } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const privilegeEscalationGranted: FindingRule = {
  name: 'privilege-escalation-granted',
  raises: { security: 'high' },
  knowsPolicy: true,
  appliesTo: (change) => grants(change, 'escalation'),
};
