import { isUnconditional } from '../policy/targets.ts';
import { denialsIn } from './evidence/denials.ts';
import type { FindingRule } from './finding.ts';

export const denyAdded: FindingRule = {
  name: 'deny-added',
  raises: { breakRisk: 'likely' },
  silences: ['conditional-deny-added', 'unread-deny-added'],
  appliesTo: (change) => denialsIn(change).some(isUnconditional),
};
