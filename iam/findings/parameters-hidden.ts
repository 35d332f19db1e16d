import type { FindingRule } from './finding.ts';

export const parametersHidden: FindingRule = {
  name: 'parameters-hidden',
  raises: { security: 'critical' },
  appliesTo: ({ record }) => record.hidden !== undefined,
};
