import { liftedName } from './evidence/guards.ts';
import type { FindingRule } from './finding.ts';

/** What the policy said is not in the record: its name has to do. */
export const guardLifted: FindingRule = {
  name: 'guard-lifted',
  raises: { security: 'medium' },
  silences: ['access-removed'],
  appliesTo: (change) =>
    /\b(deny|denies|enforce|enforced|forbid|guardrails?|prevent|prohibit|quarantine|restrict|restrictions?|(require|force)s? mfa|mfa (required|enforced|only))\b/.test(
      liftedName(change),
    ),
};
