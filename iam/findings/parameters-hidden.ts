import type { FindingRule } from './finding.ts';

export const parametersHidden: FindingRule = {
  name: 'parameters-hidden',
  raises: { security: 'critical' },
  en: {
    title: 'Parameters hidden from CloudTrail',
    why: 'The request was too large for CloudTrail to keep, and padding a policy to that size is a known way to hide it.',
    next: 'Read the state as it is now, and compare it with your code.',
  },
  appliesTo: ({ record }) => record.hidden !== undefined,
};
