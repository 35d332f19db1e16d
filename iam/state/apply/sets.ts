// Sets and maps of a state are values: a change makes another one.

export function including<T>(set: ReadonlySet<T>, ...members: readonly T[]): ReadonlySet<T> {
  return new Set([...set, ...members]);
}

export function excluding<T>(set: ReadonlySet<T>, ...members: readonly T[]): ReadonlySet<T> {
  return new Set([...set].filter((member) => !members.includes(member)));
}

export function holding<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map([...map, [key, value]]);
}

export function lacking<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  return new Map([...map].filter(([each]) => each !== key));
}
