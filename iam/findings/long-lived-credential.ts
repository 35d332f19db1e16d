import { holds } from '../actions/condition.ts';
import type { FindingRule } from './finding.ts';

export const longLivedCredential: FindingRule = {
  name: 'long-lived-credential',
  raises: { security: 'high' },
  en: {
    title: 'Credential without an end',
    why: 'The credential counts until somebody deletes it, wherever a copy of it goes.',
    next: 'Make it again with an age in days where its service allows one.',
  },
  appliesTo: ({ record }) =>
    record.eventName === 'CreateServiceSpecificCredential' && holds({ lacks: 'credentialAgeDays' }, record),
};
