import { makesCredential } from './evidence/makes-credential.ts';
import { isAboutOneself } from './evidence/oneself.ts';
import type { FindingRule } from './finding.ts';

export const credentialForAnotherUser: FindingRule = {
  name: 'credential-for-another-user',
  raises: { security: 'high' },
  en: {
    title: 'Credential made for another user',
    why: 'Whoever made the call can hold the credential as well, and then act as that user.',
    next: 'Make sure that the user asked for it.',
  },
  appliesTo: (change) =>
    makesCredential(change.record) &&
    change.target.kind === 'user' &&
    change.target.name !== undefined &&
    !isAboutOneself(change),
};
