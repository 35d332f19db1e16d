import { denialsIn, isUnderCondition } from './evidence/denials.ts';
import type { FindingRule } from './finding.ts';

export const conditionalDenyAdded: FindingRule = {
  name: 'conditional-deny-added',
  raises: { breakRisk: 'possible' },
  appliesTo: (change) => denialsIn(change).some(isUnderCondition),
};
