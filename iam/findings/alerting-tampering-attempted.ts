import type { FindingRule } from './finding.ts';

export const alertingTamperingAttempted: FindingRule = {
  name: 'alerting-tampering-attempted',
  raises: { security: 'medium' },
  outcome: 'denied',
  en: {
    title: 'Attempt to tamper with the alerting',
    why: 'Whoever wants alerts to stop may have something to hide, or a deployment lacks a permission.',
    next: 'Ask whoever it was, and look at what else they did.',
  },
  appliesTo: ({ concerns }) => concerns === 'the alerter',
};
