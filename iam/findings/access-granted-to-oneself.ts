import { grantsToOneself } from './evidence/oneself.ts';
import type { FindingRule } from './finding.ts';

export const accessGrantedToOneself: FindingRule = {
  name: 'access-granted-to-oneself',
  raises: { security: 'high' },
  en: {
    title: 'Access granted to oneself',
    why: 'Whoever can widen their own access is held by no limit that others set for them.',
    next: 'Ask whether somebody else agreed to it.',
  },
  appliesTo: grantsToOneself,
};
