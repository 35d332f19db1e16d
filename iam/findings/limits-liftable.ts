import { grants } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const limitsLiftable: FindingRule = {
  name: 'limits-liftable',
  raises: { security: 'medium' },
  knowsPolicy: true,
  appliesTo: (change) => grants(change, 'lifting limits'),
};
