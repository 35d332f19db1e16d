import type { Fields } from '../../cloudtrail/fields.ts';
import type { Entity } from '../entities.ts';

/** Entities that were read, and how many were left out since they have no name. */
export type Read<E extends Entity> = Readonly<{ entities: readonly E[]; nameless: number }>;

export function readAll<E extends Entity>(items: readonly Fields[], read: (fields: Fields) => E | undefined): Read<E> {
  const entities = items.flatMap((fields) => read(fields) ?? []);
  return { entities, nameless: items.length - entities.length };
}
