import { isAboutOneself } from './evidence/oneself.ts';
import type { FindingRule } from './finding.ts';

export const mfaEnabledWithoutMfa: FindingRule = {
  name: 'mfa-enabled-without-mfa',
  raises: { security: 'medium' },
  appliesTo: (change) =>
    change.record.eventName === 'EnableMFADevice' &&
    change.record.principal.kind === 'IAMUser' &&
    change.record.principal.mfa !== true &&
    isAboutOneself(change),
};
