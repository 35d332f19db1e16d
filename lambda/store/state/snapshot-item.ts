import * as v from 'valibot';
import type { Schema } from '../../settings/schema.ts';
import type { Snapshot } from '../state-store.ts';
import { encoded } from './encoded.ts';
import type { Pieces } from './get-items.ts';
import { snapshotKey } from './keys.ts';
import { unpacked } from './packed.ts';
import { kinds, setOf } from './schema.ts';
import { putText, type Write } from './write.ts';

const snapshotSchema: Schema<Snapshot> = v.object({
  time: v.number(),
  whole: setOf(v.picklist(kinds)),
  drifts: v.number(),
  pending: v.array(v.string()),
});

/** `was` and `now` as for every item: `putText`. */
export function snapshotWrites(
  account: string,
  snapshot: Snapshot,
  was: string | undefined,
  now: number,
): readonly Write[] {
  return putText(snapshotKey(account), encoded(snapshot), { was, now });
}

/** Throws for an item that holds no snapshot. */
export function snapshotIn(pieces: Pieces): Snapshot {
  return v.parse(snapshotSchema, JSON.parse(unpacked(pieces)));
}
