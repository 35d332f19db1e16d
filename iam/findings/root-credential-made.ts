import { makesCredential } from './evidence/makes-credential.ts';
import type { FindingRule } from './finding.ts';

/** A second factor for the root user is no such credential: AWS asks for one. */
export const rootCredentialMade: FindingRule = {
  name: 'root-credential-made',
  raises: { security: 'critical' },
  en: {
    title: 'Credential made for the root user',
    why: 'Whoever holds it acts as the root user, and AWS advises to have no such credential at all.',
    next: 'Find out who holds it; if nobody does, delete it and change the root password.',
  },
  appliesTo: ({ record, target }) =>
    target.kind === 'rootUser' && makesCredential(record) && record.eventName !== 'EnableMFADevice',
};
