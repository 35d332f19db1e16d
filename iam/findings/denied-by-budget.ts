import { actsAs } from './evidence/acting-service.ts';
import { isAttached } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const deniedByBudget: FindingRule = {
  name: 'denied-by-budget',
  raises: { breakRisk: 'likely' },
  silences: ['everything-denied'],
  noUndo: true,
  en: {
    title: 'Access denied by a budget',
    why: 'AWS Budgets attached the policy because a budget was overrun; such policies usually deny what costs money.',
    next: 'Look at the budget: to undo this is a decision about money.',
  },
  appliesTo: ({ record }) => actsAs(record.principal, 'budgets') && isAttached(record),
};
