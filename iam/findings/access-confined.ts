import { grants } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const accessConfined: FindingRule = {
  name: 'access-confined',
  raises: { security: 'low' },
  knowsPolicy: true,
  appliesTo: (change) => grants(change, 'confined'),
};
