import { denialsIn, isUnderCondition } from './evidence/denials.ts';
import type { FindingRule } from './finding.ts';

export const unreadDenyAdded: FindingRule = {
  name: 'unread-deny-added',
  raises: { breakRisk: 'possible' },
  en: {
    title: 'Deny added that could not be read in full',
    why: 'What it denies, or when, is not known in full: whatever it denies fails for everybody whom the policy counts for.',
    next: 'Read the policy itself, and check that no job needs what is denied.',
  },
  appliesTo: (change) =>
    denialsIn(change).some((statement) => statement.unread.length > 0 && !isUnderCondition(statement)),
};
