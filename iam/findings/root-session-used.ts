import { isChange } from './evidence/is-change.ts';
import { isRoot } from './evidence/is-root.ts';
import type { FindingRule } from './finding.ts';

export const rootSessionUsed: FindingRule = {
  name: 'root-session-used',
  raises: { security: 'medium' },
  outcome: 'any',
  en: {
    title: 'Root session used',
    why: 'The management account, or its delegated administrator, acted as the root user of this account for one set task.',
    next: 'The AssumeRoot event of the management account names who it was.',
  },
  appliesTo: ({ record }) => isRoot(record.principal) && record.principal.session === 'AssumeRoot' && isChange(record),
};
