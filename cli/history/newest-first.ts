import { type Fields, textAt } from '../../iam/cloudtrail/fields.ts';
import { timeOf } from './time-of.ts';

/** Records that come in no order, kept as text, which takes a quarter of the memory of objects. */
export type Shelf = Readonly<{ add(record: Fields): void; newestFirst(): Generator<Fields> }>;

/** A record that stands in several files is given once. What has no time comes last. */
export function shelf(): Shelf {
  const kept: Readonly<{ time: number; text: string }>[] = [];
  const ids = new Set<string>();
  return {
    add: (record) => {
      const id = textAt(record, 'eventID');
      if (id !== undefined && ids.has(id)) return;
      if (id !== undefined) ids.add(id);
      kept.push({ time: timeOf(record) ?? Number.NEGATIVE_INFINITY, text: JSON.stringify(record) });
    },
    *newestFirst() {
      // Within a second, what stands later in the files came later.
      for (const { text } of kept.reverse().toSorted((one, other) => other.time - one.time || 0))
        yield JSON.parse(text);
    },
  };
}
