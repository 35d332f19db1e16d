import type { Entity, Key } from '../entities.ts';
import type { State } from '../state.ts';
import { type Facet, facetsOf } from './facets.ts';

/** One facet of one entity that two states differ in: undefined where it is not there. */
export type Difference = Readonly<{ key: Key; was: Facet | undefined; is: Facet | undefined }>;

/**
 * What differs between two states in these entities, as far as both are sure of it. When something was last used or
 * read is no difference. Why: docs/decisions/0167.
 */
export function differences(before: State, after: State, keys?: Iterable<Key>): readonly Difference[] {
  const all = keys === undefined ? [...keysOf(before), ...keysOf(after)] : [...keys];
  return [...new Set(all)].flatMap((key) => ofEntity(key, before.entities.get(key), after.entities.get(key)));
}

function keysOf({ entities }: State): readonly Key[] {
  return [...entities.entries()].map(([key]) => key);
}

function ofEntity(key: Key, before: Entity | undefined, after: Entity | undefined): readonly Difference[] {
  if (before === after) return [];
  const [was, is] = [facetsOf(before), facetsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const [one, other] = [was.get(name), is.get(name)];
    const isSame = one?.meaning === other?.meaning && (one === undefined) === (other === undefined);
    const what = (one ?? other)?.what ?? '';
    return isSame || isUnsure(before, one, what) || isUnsure(after, other, what) ? [] : [{ key, was: one, is: other }];
  });
}

/** What is in an unsure set is there; what is not in it may be. A single value that is unsure says nothing. */
function isUnsure(entity: Entity | undefined, facet: Facet | undefined, what: string): boolean {
  const unsure: ReadonlySet<string> = entity?.unsure ?? new Set();
  return unsure.has(what) && (facet === undefined || facet.which === undefined);
}
