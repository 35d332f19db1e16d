import type { Rule } from '../rule.ts';
import { possibleOf } from '../witness/explore.ts';
import type { Outcome } from '../witness/outcome.ts';
import { type Term, termOf } from '../witness/term.ts';
import type { RulePair } from './differing.ts';

/** All that may have become of requests to which some of these rules speak, as far as the rules' form tells. */
export function weakestOutcome(rules: readonly Rule[], { before, after }: RulePair): Outcome {
  const ids = new Set(rules.map(({ id }) => id));
  const terms = (side: readonly Rule[]) => side.filter(({ id }) => ids.has(id)).map(termFor);
  return possibleOf({ before: terms(before), after: terms(after) });
}

/** The rule as one thing that holds or not. */
function termFor({ id, role }: Rule): Term {
  return termOf(role, [{ id, keys: [id], holds: () => false }]);
}
