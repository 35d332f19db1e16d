import type { FindingRule } from './finding.ts';

/** The catalogue says which deletions take access away: a policy has to be detached from everybody before it can be deleted, so its deletion takes away none. */
export const accessRemoved: FindingRule = {
  name: 'access-removed',
  raises: { breakRisk: 'possible' },
  saidByAction: true,
  appliesTo: ({ action }) => action?.category === 'removes-access' && action.breakRisk !== 'none',
};
