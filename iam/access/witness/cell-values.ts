import type { Test } from '../conditions/test.ts';
import { variablesIn } from '../text/template.ts';
import type { ValuesOf } from './explore.ts';
import type { Memory } from './memory.ts';
import { ownValues } from './own-values.ts';
import { addRelatedValues, type Bound, type ValueSets } from './related-values.ts';
import { valueLists } from './value-lists.ts';

/** What is worth trying for each key, and whether that is all. */
export type CellValues = Readonly<{ valuesOf: ValuesOf; complete: boolean }>;

/** The values that tell apart what these tests, and templates of resources, say of a resource. */
export function cellValues(repeated: readonly Test[], bound: readonly Bound[], memory: Memory): CellValues {
  const tests = [...new Map(repeated.map((test) => [test.id, test])).values()];
  const ids = tests.map(({ id }) => id).join('\n');
  const inResources = bound.flatMap(({ template }) => variablesIn(template)).map(({ key }) => key);
  const variables = new Set([...tests.flatMap((test) => test.keys.slice(1)), ...inResources]);
  const keys = new Set([...tests.flatMap((test) => test.keys), ...variables]);
  const sets: ValueSets = new Map();
  let complete = true;
  for (const key of keys) {
    const own = memory.values(`${variables.has(key)} ${key}\n${ids}`, () =>
      ownValues(testsOn(key, tests), tests, variables.has(key)),
    );
    sets.set(key, new Set(own.values));
    complete &&= own.complete;
  }
  addRelatedValues(sets, tests, bound);
  return { valuesOf: listsOf(tests, sets), complete };
}

function testsOn(key: string, tests: readonly Test[]): readonly Test[] {
  return tests.filter(({ keys }) => keys[0] === key);
}

function listsOf(tests: readonly Test[], sets: ValueSets): ValuesOf {
  const lists = new Map<string, readonly (readonly string[])[]>();
  return (key) => {
    const known = lists.get(key) ?? listsFor(testsOn(key, tests), [...(sets.get(key) ?? [])]);
    lists.set(key, known);
    return known;
  };
}

function listsFor(tests: readonly Test[], values: readonly string[]): readonly (readonly string[])[] {
  return tests.some(({ kind }) => kind === 'opaque') ? [['true'], ['false']] : valueLists(values, tests);
}
