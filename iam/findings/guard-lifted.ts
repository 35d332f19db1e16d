import { liftedName } from './evidence/guards.ts';
import { liftedDenials } from './evidence/lifted-text.ts';
import { gainsNothing } from './evidence/net-access.ts';
import type { FindingRule } from './finding.ts';

/** By what the policy denied, where that is known; else its name has to do. */
export const guardLifted: FindingRule = {
  name: 'guard-lifted',
  raises: { security: 'medium' },
  silences: ['access-removed'],
  appliesTo: (change) => {
    const denials = liftedDenials(change);
    if (denials !== undefined) return denials.length > 0 && !gainsNothing(change);
    return /\b(deny|denies|enforce|enforced|forbid|guardrails?|prevent|prohibit|quarantine|restrict|restrictions?|(require|force)s? mfa|mfa (required|enforced|only))\b/.test(
      liftedName(change),
    );
  },
};
