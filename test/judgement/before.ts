import type { Counts } from './count.ts';

/**
 * How the same records were judged before power was judged by the text of a policy, held against the decisions of
 * today. Why: docs/decisions/0163.
 */
export const before: Readonly<Record<string, Counts>> = {
  'aws-quarantine': { agree: 12, decided: 0, gap: 0, 'over-alarm': 0 },
  chronicle: { agree: 8, decided: 1, gap: 0, 'over-alarm': 0 },
  conditions: { agree: 3, decided: 0, gap: 12, 'over-alarm': 0 },
  elastic: { agree: 11, decided: 2, gap: 0, 'over-alarm': 0 },
  falco: { agree: 1, decided: 0, gap: 0, 'over-alarm': 0 },
  'named-resource': { agree: 0, decided: 0, gap: 8, 'over-alarm': 0 },
  'near-miss': { agree: 35, decided: 0, gap: 8, 'over-alarm': 8 },
  'pathfinding-labs': { agree: 6, decided: 25, gap: 14, 'over-alarm': 0 },
  privesc: { agree: 45, decided: 40, gap: 79, 'over-alarm': 0 },
  sentinel: { agree: 10, decided: 0, gap: 0, 'over-alarm': 0 },
  sigma: { agree: 5, decided: 2, gap: 0, 'over-alarm': 0 },
  splunk: { agree: 9, decided: 1, gap: 0, 'over-alarm': 0 },
};
