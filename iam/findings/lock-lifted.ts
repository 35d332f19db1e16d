import { isAboutEverything } from './evidence/denials.ts';
import { liftedName } from './evidence/guards.ts';
import { liftedDenials } from './evidence/lifted-text.ts';
import { gainsNothing } from './evidence/net-access.ts';
import type { FindingRule } from './finding.ts';

/** By what the policy denied, where that is known; else AWS's own AWSDenyAll, and a policy that is named alike. */
export const lockLifted: FindingRule = {
  name: 'lock-lifted',
  raises: { security: 'high' },
  silences: ['access-removed', 'guard-lifted'],
  knowsPolicy: true,
  appliesTo: (change) => {
    const denials = liftedDenials(change);
    if (denials !== undefined) return denials.some(isAboutEverything) && !gainsNothing(change);
    return /\b(deny (all|everything)|lock ?down|locked out)\b/.test(liftedName(change));
  },
};
