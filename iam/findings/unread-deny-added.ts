import { denialsIn, isUnderCondition } from './evidence/denials.ts';
import type { FindingRule } from './finding.ts';

export const unreadDenyAdded: FindingRule = {
  name: 'unread-deny-added',
  raises: { breakRisk: 'possible' },
  silences: ['policy-not-readable'],
  appliesTo: (change) =>
    denialsIn(change).some((statement) => statement.unread.length > 0 && !isUnderCondition(statement)),
};
