/**
 * A map that is never changed: adding gives another map that shares the large part. A batch of events then costs
 * nothing of the size of the account.
 */
export type LayeredMap<K, V> = Readonly<{
  get(key: K): V | undefined;
  entries(): Iterable<readonly [K, V]>;
  values(): Iterable<V>;
  with(key: K, value: V): LayeredMap<K, V>;
  /** How many keys it has. */
  size: number;
}>;

/** As many entries are copied at each addition, at most. */
const mostAbove = 128;

/** The map of these entries; of two with one key, the later. */
export function layeredMap<K, V>(entries: Iterable<readonly [K, V]> = []): LayeredMap<K, V> {
  return layered(new Map(entries), new Map());
}

function layered<K, V>(below: ReadonlyMap<K, V>, above: ReadonlyMap<K, V>): LayeredMap<K, V> {
  const onlyAbove = [...above.keys()].filter((key) => !below.has(key)).length;
  return {
    get: (key) => above.get(key) ?? below.get(key),
    entries: () => entriesOf(below, above),
    values: () => valuesOf(below, above),
    with: (key, value) =>
      above.size < mostAbove
        ? layered(below, new Map([...above, [key, value]]))
        : layered(new Map([...below, ...above, [key, value]]), new Map()),
    size: below.size + onlyAbove,
  };
}

function* entriesOf<K, V>(below: ReadonlyMap<K, V>, above: ReadonlyMap<K, V>): Iterable<readonly [K, V]> {
  for (const [key, value] of below) yield [key, above.get(key) ?? value];
  for (const entry of above) if (!below.has(entry[0])) yield entry;
}

function* valuesOf<K, V>(below: ReadonlyMap<K, V>, above: ReadonlyMap<K, V>): Iterable<V> {
  for (const [, value] of entriesOf(below, above)) yield value;
}
