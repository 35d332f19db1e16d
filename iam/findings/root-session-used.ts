import { isChange } from './evidence/is-change.ts';
import { isRoot } from './evidence/is-root.ts';
import type { FindingRule } from './finding.ts';

export const rootSessionUsed: FindingRule = {
  name: 'root-session-used',
  raises: { security: 'medium' },
  outcome: 'any',
  appliesTo: ({ record }) => isRoot(record.principal) && record.principal.session === 'AssumeRoot' && isChange(record),
};
