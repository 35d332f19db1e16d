import type { FindingRule } from './finding.ts';

/** The catalogue says which calls take a provider away. */
export const federationRemoved: FindingRule = {
  name: 'federation-removed',
  raises: { breakRisk: 'likely' },
  saidByAction: true,
  appliesTo: ({ action }) => action?.category === 'federation' && action.breakRisk === 'likely',
};
