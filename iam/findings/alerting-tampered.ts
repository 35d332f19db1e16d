import type { FindingRule } from './finding.ts';

export const alertingTampered: FindingRule = {
  name: 'alerting-tampered',
  raises: { security: 'critical' },
  keepsWhy: true,
  en: {
    title: 'Alerting was tampered with',
    why: 'This is a part of IAM Whodunit itself, or of what feeds it: from now on alerts may be missing.',
    next: 'If this was not your own deployment, put it right, then look in the CloudTrail event history for what was not told.',
  },
  appliesTo: ({ concerns }) => concerns === 'the alerter',
};
