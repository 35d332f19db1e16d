import { holds, type Test } from '../conditions/test.ts';
import { speaksOf } from '../evaluate.ts';
import type { Context } from '../request.ts';
import type { Rule } from '../rule.ts';
import { type Template, variablesIn } from '../text/template.ts';
import { outcomeOf, possibleOf, type ValuesOf } from './explore.ts';
import type { Outcome } from './outcome.ts';
import { ownValues } from './own-values.ts';
import { addRelatedValues, type Bound, type ValueSets } from './related-values.ts';
import { type Atom, essential, type Term, termOf } from './term.ts';
import { valueLists } from './value-lists.ts';

/** Rules of both sides. */
export type RuleSides = Readonly<{ before: readonly Rule[]; after: readonly Rule[] }>;

/** How a rule speaks of a resource: always, never, or where its variables have some value. */
export type Reach = 'yes' | 'no' | 'by variable';

/** Outcomes that are known already, by the terms that lead to them. */
export type Memory = Map<string, Outcome>;

/** What can become of requests for one resource, by rules whose action fits. */
export function cellOutcome(
  rules: RuleSides,
  resource: string,
  reachOf: (rule: Rule) => Reach,
  memory: Memory,
): Outcome {
  const termsOf = (all: readonly Rule[]) => all.flatMap((rule) => termFor(rule, resource, reachOf(rule)));
  const sides = { before: essential(termsOf(rules.before)), after: essential(termsOf(rules.after)) };
  const live = [...rules.before, ...rules.after].filter((rule) => reachOf(rule) !== 'no');
  const byVariable = live.filter((rule) => reachOf(rule) === 'by variable');
  const bound = byVariable.flatMap(({ resources }) => boundTo(resources.values, resource));
  const key = JSON.stringify([
    sides.before.map(({ id }) => id),
    sides.after.map(({ id }) => id),
    bound.length > 0 && resource,
  ]);
  const known = memory.get(key);
  if (known !== undefined) return known;
  const values = valuesFor(
    live.flatMap(({ tests }) => tests),
    bound,
  );
  const outcome = values.complete ? outcomeOf(sides, values.valuesOf) : possibleOf(sides);
  memory.set(key, outcome);
  return outcome;
}

function termFor(rule: Rule, resource: string, reach: Reach): readonly Term[] {
  if (reach === 'no') return [];
  const atoms = rule.tests.map(atomOf);
  return [termOf(rule.role, reach === 'yes' ? atoms : [...atoms, resourceAtom(rule, resource)])];
}

function atomOf(test: Test): Atom {
  return { id: test.id, keys: keysOf(test), holds: (context) => holds(test, context) };
}

/** An opaque test is asked of the context under its own id. */
function keysOf(test: Test): readonly string[] {
  if (test.kind === 'opaque') return [test.id];
  const variables = test.kind === 'compared' ? test.values.flatMap(variablesIn) : [];
  return [...new Set([test.key, ...variables.map(({ key }) => key)])];
}

function resourceAtom({ resources }: Rule, resource: string): Atom {
  const id = JSON.stringify([resources.kind, resources.values.map(({ text }) => text)]);
  const keys = [...new Set(resources.values.flatMap(variablesIn).map(({ key }) => key))];
  return { id, keys, holds: (context: Context) => speaksOf(resources, resource, context) };
}

function boundTo(templates: readonly Template[], resource: string): readonly Bound[] {
  return templates.filter(({ tokens }) => tokens === undefined).map((template) => ({ template, resource }));
}

type Values = Readonly<{ valuesOf: ValuesOf; complete: boolean }>;

function valuesFor(repeated: readonly Test[], bound: readonly Bound[]): Values {
  const tests = [...new Map(repeated.map((test) => [test.id, test])).values()];
  const keys = new Set([
    ...tests.flatMap(keysOf),
    ...bound.flatMap(({ template }) => variablesIn(template)).map(({ key }) => key),
  ]);
  const sets: ValueSets = new Map();
  let complete = true;
  for (const key of keys) {
    const own = ownValues(
      tests.filter((test) => keysOf(test)[0] === key),
      tests,
    );
    sets.set(key, new Set(own.values));
    complete &&= own.complete;
  }
  addRelatedValues(sets, tests, bound);
  const lists = new Map<string, readonly (readonly string[])[]>();
  const valuesOf: ValuesOf = (key) => {
    const known = lists.get(key) ?? listsFor(key, tests, sets);
    lists.set(key, known);
    return known;
  };
  return { valuesOf, complete };
}

function listsFor(key: string, tests: readonly Test[], sets: ValueSets): readonly (readonly string[])[] {
  const own = tests.filter((test) => test.kind !== 'opaque' && test.key === key);
  const isOpaque = tests.some((test) => test.kind === 'opaque' && test.id === key);
  return isOpaque ? [['true'], ['false']] : valueLists([...(sets.get(key) ?? [])], own);
}
