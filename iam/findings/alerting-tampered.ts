import type { FindingRule } from './finding.ts';

export const alertingTampered: FindingRule = {
  name: 'alerting-tampered',
  raises: { security: 'critical' },
  keepsWhy: true,
  appliesTo: ({ affects }) => affects === 'the alerter',
};
