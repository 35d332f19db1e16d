import type { FindingRule } from './finding.ts';

/** The catalogue knows what is left over when a thing is deleted: nothing relies on a policy that nobody has. */
export const accessRemoved: FindingRule = {
  name: 'access-removed',
  raises: { breakRisk: 'possible' },
  saidByAction: true,
  en: {
    title: 'Access removed',
    why: 'What relied on it is refused from now on, unless something else allows the same.',
    next: 'Check what last used it.',
  },
  appliesTo: ({ action }) => action?.category === 'removes-access' && action.breakRisk !== 'none',
};
