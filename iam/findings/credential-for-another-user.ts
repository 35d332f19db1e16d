import { makesCredential } from './evidence/makes-credential.ts';
import { isAboutOneself } from './evidence/oneself.ts';
import type { FindingRule } from './finding.ts';

export const credentialForAnotherUser: FindingRule = {
  name: 'credential-for-another-user',
  raises: { security: 'high' },
  appliesTo: (change) =>
    makesCredential(change.record) &&
    change.target.kind === 'user' &&
    change.target.name !== undefined &&
    !isAboutOneself(change),
};
