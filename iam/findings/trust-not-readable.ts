import { isNotReadable } from './evidence/not-readable.ts';
import type { FindingRule } from './finding.ts';

/** What is not understood may let in anybody. */
export const trustNotReadable: FindingRule = {
  name: 'trust-not-readable',
  raises: { security: 'high' },
  appliesTo: (change) => isNotReadable('trust', change),
};
