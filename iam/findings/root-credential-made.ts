import { makesCredential } from './evidence/makes-credential.ts';
import type { FindingRule } from './finding.ts';

/** An MFA device of the root user is no such credential: AWS asks for one. */
export const rootCredentialMade: FindingRule = {
  name: 'root-credential-made',
  raises: { security: 'critical' },
  appliesTo: ({ record, target }) =>
    target.kind === 'rootUser' && makesCredential(record) && record.eventName !== 'EnableMFADevice',
};
