import type { Outcome } from './outcome.ts';
import type { KeyValues } from './own-values.ts';

/** What was worked out before, so that it is worked out once: each is given its key and how it is found. */
export type Memory = Readonly<{ outcomes: Recall<Outcome>; values: Recall<KeyValues> }>;

type Recall<T> = (key: string, find: () => T) => T;

export function newMemory(): Memory {
  return { outcomes: recall(), values: recall() };
}

function recall<T>(): Recall<T> {
  const all = new Map<string, T>();
  return (key, find) => {
    const known = all.get(key);
    if (known !== undefined) return known;
    const found = find();
    all.set(key, found);
    return found;
  };
}
