import type { FindingRule } from './finding.ts';

/** The catalogue knows which changes of a credential end it: deleted, deactivated, reset. */
export const credentialRemoved: FindingRule = {
  name: 'credential-removed',
  raises: { breakRisk: 'likely' },
  saidByAction: true,
  en: {
    title: 'Credential taken out of use',
    why: 'Whatever still signs in or signs its calls with it is refused.',
    next: 'Check when and where it was last used.',
  },
  appliesTo: ({ action }) => action?.category === 'credentials' && action.breakRisk === 'likely',
};
