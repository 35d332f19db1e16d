import { grants } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const exposureGranted: FindingRule = {
  name: 'exposure-granted',
  raises: { security: 'medium' },
  knowsPolicy: true,
  appliesTo: (change) => grants(change, 'exposure'),
};
