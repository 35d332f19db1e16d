import { actsAs } from '../cloudtrail/acting-service.ts';
import { isAttached } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const deniedByBudget: FindingRule = {
  name: 'denied-by-budget',
  raises: { breakRisk: 'likely' },
  silences: ['everything-denied'],
  noUndo: true,
  appliesTo: ({ record }) => actsAs(record.principal, 'budgets') && isAttached(record),
};
