import { isChange } from './evidence/is-change.ts';
import { isRoot } from './evidence/is-root.ts';
import type { FindingRule } from './finding.ts';

/** It does not matter whether the call succeeded: the root user was used. */
export const rootUserUsed: FindingRule = {
  name: 'root-user-used',
  raises: { security: 'high' },
  outcome: 'any',
  keepsWhy: true,
  appliesTo: ({ record }) => isRoot(record.principal) && record.principal.session === 'own' && isChange(record),
};
