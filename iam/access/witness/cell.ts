import { holds, type Test } from '../conditions/test.ts';
import { speaksOf } from '../evaluate.ts';
import type { Rule } from '../rule.ts';
import { variablesIn } from '../text/template.ts';
import { cellValues } from './cell-values.ts';
import { outcomeOf, possibleOf } from './explore.ts';
import type { Memory } from './memory.ts';
import type { Outcome } from './outcome.ts';
import type { Bound } from './related-values.ts';
import { type Atom, essential, type Term, termOf } from './term.ts';

/** Rules of both sides. */
export type RuleSides = Readonly<{ before: readonly Rule[]; after: readonly Rule[] }>;

/** How a rule speaks of a resource: always, never, or where its variables have some value. */
export type Reach = 'yes' | 'no' | 'by variable';

/** What can become of requests for one resource, by rules whose action fits. */
export function cellOutcome(
  rules: RuleSides,
  resource: string,
  reachOf: (rule: Rule) => Reach,
  memory: Memory,
): Outcome {
  const termsOf = (all: readonly Rule[]) => essential(all.flatMap((rule) => termFor(rule, resource, reachOf(rule))));
  const sides = { before: termsOf(rules.before), after: termsOf(rules.after) };
  const live = [...new Set([...rules.before, ...rules.after])].filter((rule) => reachOf(rule) !== 'no');
  const bound = live.filter((rule) => reachOf(rule) === 'by variable').flatMap((rule) => boundTo(rule, resource));
  const idsOf = (terms: readonly Term[]) => terms.map(({ id }) => id);
  // Without a variable it does not matter which resource it is.
  const key = JSON.stringify([idsOf(sides.before), idsOf(sides.after), bound.length > 0 ? resource : '']);
  return memory.outcomes(key, () => {
    const tests = live.flatMap((rule) => rule.tests);
    const values = cellValues(tests, bound, memory);
    return values.complete ? outcomeOf(sides, values.valuesOf) : possibleOf(sides);
  });
}

function termFor(rule: Rule, resource: string, reach: Reach): readonly Term[] {
  if (reach === 'no') return [];
  const atoms = rule.tests.map(atomOf);
  return [termOf(rule.role, reach === 'yes' ? atoms : [...atoms, resourceAtom(rule, resource)])];
}

function atomOf(test: Test): Atom {
  return { id: test.id, keys: test.keys, holds: (context) => holds(test, context) };
}

function resourceAtom({ resources }: Rule, resource: string): Atom {
  const id = JSON.stringify([resources.kind, resources.values.map((template) => template.id)]);
  const keys = [...new Set(resources.values.flatMap(variablesIn).map(({ key }) => key))];
  return { id, keys, holds: (context) => speaksOf(resources, resource, context) };
}

function boundTo({ resources }: Rule, resource: string): readonly Bound[] {
  return resources.values.filter(({ tokens }) => tokens === undefined).map((template) => ({ template, resource }));
}
