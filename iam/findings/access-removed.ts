import type { FindingRule } from './finding.ts';

/** The catalogue knows what is left over when a thing is deleted: nothing relies on a policy that nobody has. */
export const accessRemoved: FindingRule = {
  name: 'access-removed',
  raises: { breakRisk: 'possible' },
  saidByAction: true,
  appliesTo: ({ action }) => action?.category === 'removes-access' && action.breakRisk !== 'none',
};
