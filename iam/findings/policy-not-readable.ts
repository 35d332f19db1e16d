import { isInForce } from './evidence/granted-power.ts';
import { isNotReadable } from './evidence/not-readable.ts';
import type { FindingRule } from './finding.ts';

/** What is not understood may allow anything, or deny it. */
export const policyNotReadable: FindingRule = {
  name: 'policy-not-readable',
  raises: { security: 'medium', breakRisk: 'possible' },
  keepsWhy: true,
  appliesTo: (change) => isInForce(change.record) && isNotReadable('permissions', change),
};
