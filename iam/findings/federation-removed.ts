import type { FindingRule } from './finding.ts';

/** The catalogue knows which changes of a provider take it away. */
export const federationRemoved: FindingRule = {
  name: 'federation-removed',
  raises: { breakRisk: 'likely' },
  saidByAction: true,
  appliesTo: ({ action }) => action?.category === 'federation' && action.breakRisk === 'likely',
};
