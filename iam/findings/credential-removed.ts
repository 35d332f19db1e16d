import type { FindingRule } from './finding.ts';

/** The catalogue says which calls put a credential out of use: those that delete, deactivate or reset it. */
export const credentialRemoved: FindingRule = {
  name: 'credential-removed',
  raises: { breakRisk: 'likely' },
  saidByAction: true,
  appliesTo: ({ action }) => action?.category === 'credentials' && action.breakRisk === 'likely',
};
