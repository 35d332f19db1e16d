import { grantsToOneself } from './evidence/oneself.ts';
import type { FindingRule } from './finding.ts';

export const accessGrantedToOneself: FindingRule = {
  name: 'access-granted-to-oneself',
  raises: { security: 'high' },
  appliesTo: grantsToOneself,
};
