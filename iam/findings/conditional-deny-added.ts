import { denialsIn, isUnderCondition } from './evidence/denials.ts';
import type { FindingRule } from './finding.ts';

export const conditionalDenyAdded: FindingRule = {
  name: 'conditional-deny-added',
  raises: { breakRisk: 'possible' },
  en: {
    title: 'Deny added under a condition',
    why: 'Where the condition is met, what it names fails for everybody whom the policy counts for.',
    next: 'Check that no job meets the condition.',
  },
  appliesTo: (change) => denialsIn(change).some(isUnderCondition),
};
