import { liftedName } from './evidence/guards.ts';
import type { FindingRule } from './finding.ts';

/** AWS's own AWSDenyAll, and a policy of the account's that is named alike. */
export const lockLifted: FindingRule = {
  name: 'lock-lifted',
  raises: { security: 'high' },
  silences: ['access-removed', 'guard-lifted'],
  knowsPolicy: true,
  appliesTo: (change) => /\b(deny (all|everything)|lock ?down|locked out)\b/.test(liftedName(change)),
};
