import { isRootTask } from './evidence/is-root.ts';
import type { FindingRule } from './finding.ts';

export const rootMfaDeactivated: FindingRule = {
  name: 'root-mfa-deactivated',
  raises: { security: 'critical' },
  silences: ['mfa-weakened'],
  appliesTo: ({ record, target }) =>
    target.kind === 'rootUser' && record.eventName === 'DeactivateMFADevice' && !isRootTask(record.principal),
};
