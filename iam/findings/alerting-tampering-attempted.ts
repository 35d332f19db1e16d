import type { FindingRule } from './finding.ts';

export const alertingTamperingAttempted: FindingRule = {
  name: 'alerting-tampering-attempted',
  raises: { security: 'medium' },
  outcome: 'denied',
  appliesTo: ({ affects }) => affects === 'the alerter',
};
