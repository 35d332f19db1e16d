import type { FindingRule } from './finding.ts';

/** The catalogue knows which changes of a provider take it away. */
export const federationRemoved: FindingRule = {
  name: 'federation-removed',
  raises: { breakRisk: 'likely' },
  saidByAction: true,
  en: {
    title: 'Federation removed',
    why: 'People, runs and jobs that sign in this way get no new session.',
    next: 'Check which roles trust the provider, and what assumes them.',
  },
  appliesTo: ({ action }) => action?.category === 'federation' && action.breakRisk === 'likely',
};
