import type { Context } from '../request.ts';
import { both, neither, type Outcome, onlyAfter, onlyBefore } from './outcome.ts';
import { type Atom, decisionOf, essential, isWithin, type Sides, type Term, termOf } from './term.ts';

/** The lists of values that are worth trying for a key: one of each class that some atom can tell apart. */
export type ValuesOf = (key: string) => readonly (readonly string[])[];

/** How many values are tried for one pair of sides; beyond that, whatever is not ruled out counts as possible. */
const limit = 2_000;

/**
 * What can become of a request to which these rules speak, over all circumstances: tries the values of one key
 * after the other, and leaves out what can show nothing new.
 */
export function outcomeOf(sides: Sides, valuesOf: ValuesOf): Outcome {
  const search: Search = { valuesOf, context: new Map(), found: 0, steps: limit };
  explore({ before: essential(sides.before), after: essential(sides.after) }, search);
  return search.found;
}

/** It is changed on the way. */
type Search = { valuesOf: ValuesOf; context: Map<string, readonly string[]>; found: Outcome; steps: number };

function explore(sides: Sides, search: Search): void {
  const possible = possibleOf(sides);
  if ((possible & ~search.found) === 0) return;
  const key = nextKey(sides, search.context);
  if (key === undefined || search.steps <= 0) {
    search.found |= possible;
    return;
  }
  for (const values of distinctValues(key, sides, search)) {
    search.steps -= 1;
    search.context.set(key, values);
    explore({ before: assume(sides.before, key, search), after: assume(sides.after, key, search) }, search);
  }
  search.context.delete(key);
}

/** What can still come of the sides. */
export function possibleOf({ before, after }: Sides): Outcome {
  const [was, is] = [decisionOf(before), decisionOf(after)];
  let possible = 0;
  if (was !== 'yes' && is !== 'yes') possible |= neither;
  if (was !== 'no' && is !== 'no') possible |= both;
  if (was !== 'no' && is !== 'yes' && !isWithin(before, after)) possible |= onlyBefore;
  if (was !== 'yes' && is !== 'no' && !isWithin(after, before)) possible |= onlyAfter;
  return possible;
}

/** The key that most atoms ask for. */
function nextKey(sides: Sides, context: ReadonlyMap<string, unknown>): string | undefined {
  const counts = new Map<string, number>();
  for (const { keys } of atomsOf(sides)) {
    for (const key of keys) if (!context.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function atomsOf({ before, after }: Sides): readonly Atom[] {
  const atoms = [...before, ...after].flatMap((term) => term.atoms);
  return [...new Map(atoms.map((atom) => [atom.id, atom])).values()];
}

/** Of values that no atom tells apart, one; all of them where an atom waits for another key as well. */
function distinctValues(key: string, sides: Sides, search: Search): readonly (readonly string[])[] {
  const all = search.valuesOf(key);
  const atoms = atomsOf(sides).filter(({ keys }) => keys.includes(key));
  const known = (other: string) => other === key || search.context.has(other);
  if (!atoms.every(({ keys }) => keys.every(known))) return all;
  const byTruths = new Map(
    all.map((values) => {
      const context: Context = (other) => (other === key ? values : (search.context.get(other) ?? []));
      return [atoms.map((atom) => Number(atom.holds(context))).join(''), values];
    }),
  );
  return [...byTruths.values()];
}

/** The terms that may still hold, without the atoms that do. */
function assume(terms: readonly Term[], key: string, { context }: Search): readonly Term[] {
  const known: Context = (other) => context.get(other) ?? [];
  const left = terms.flatMap((term) => {
    if (!term.atoms.some(({ keys }) => keys.includes(key))) return term;
    const isOpen = ({ keys }: Atom) => !keys.every((other) => context.has(other));
    const isFalse = term.atoms.some((atom) => !isOpen(atom) && !atom.holds(known));
    return isFalse ? [] : termOf(term.role, term.atoms.filter(isOpen));
  });
  return essential(left);
}
