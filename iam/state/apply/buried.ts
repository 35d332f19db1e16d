import type { Entity } from '../entities.ts';
import type { Call } from './call.ts';

/** A deletion: the entity as it was proved to be, and its tombstone, which keeps what it had. */
export function buried<E extends Entity>(entity: E, { record }: Call): Readonly<{ before: E; after: E }> {
  return { before: { ...entity, deleted: undefined }, after: { ...entity, deleted: record.time ?? 0 } };
}
