import { isRootTask } from './evidence/is-root.ts';
import type { FindingRule } from './finding.ts';

export const mfaWeakened: FindingRule = {
  name: 'mfa-weakened',
  raises: { security: 'high' },
  appliesTo: ({ record }) => record.eventName === 'DeactivateMFADevice' && !isRootTask(record.principal),
};
