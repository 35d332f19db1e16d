import { grants } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const takeoverGranted: FindingRule = {
  name: 'takeover-granted',
  raises: { security: 'medium' },
  knowsPolicy: true,
  appliesTo: (change) => grants(change, 'takeover'),
};
