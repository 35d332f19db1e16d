import type { FindingRule } from './finding.ts';

/** The catalogue knows which changes of a credential end it: deleted, deactivated, reset. */
export const credentialRemoved: FindingRule = {
  name: 'credential-removed',
  raises: { breakRisk: 'likely' },
  saidByAction: true,
  appliesTo: ({ action }) => action?.category === 'credentials' && action.breakRisk === 'likely',
};
