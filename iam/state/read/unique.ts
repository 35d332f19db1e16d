import type { Entity } from '../entities.ts';
import { calledOf, keyOf } from '../look-up.ts';

/** Entities of which no two have the same key: examples and masked files repeat ids. Those go by their names instead. */
export function withIds<E extends Entity>(
  entities: readonly E[],
): Readonly<{ entities: readonly E[]; same: readonly string[] }> {
  const counts = new Map<string, Set<string>>();
  for (const each of entities) counts.set(each.key, (counts.get(each.key) ?? new Set()).add(calledOf(each)));
  const isShared = ({ key }: E) => (counts.get(key)?.size ?? 0) > 1;
  return {
    entities: entities.map((each) =>
      isShared(each) ? { ...each, key: keyOf(each.kind, undefined, calledOf(each)) } : each,
    ),
    same: entities.filter(isShared).map(({ name }) => name),
  };
}
