import { isUnconditional } from '../policy/targets.ts';
import { denialsIn } from './evidence/denials.ts';
import type { FindingRule } from './finding.ts';

export const denyAdded: FindingRule = {
  name: 'deny-added',
  raises: { breakRisk: 'likely' },
  silences: ['conditional-deny-added', 'unread-deny-added'],
  en: {
    title: 'Deny added',
    why: 'What it names fails at once for everybody whom the policy counts for.',
    next: 'Check that no job needs what is denied.',
  },
  appliesTo: (change) => denialsIn(change).some(isUnconditional),
};
