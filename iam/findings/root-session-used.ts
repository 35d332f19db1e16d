import { isChange } from './evidence/is-change.ts';
import { isRootTask } from './evidence/is-root.ts';
import type { FindingRule } from './finding.ts';

export const rootSessionUsed: FindingRule = {
  name: 'root-session-used',
  raises: { security: 'medium' },
  outcome: 'any',
  keepsWhy: true,
  appliesTo: ({ record }) => isRootTask(record.principal) && isChange(record),
};
