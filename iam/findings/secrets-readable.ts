import { grants } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const secretsReadable: FindingRule = {
  name: 'secrets-readable',
  raises: { security: 'medium' },
  knowsPolicy: true,
  appliesTo: (change) => grants(change, 'secrets'),
};
