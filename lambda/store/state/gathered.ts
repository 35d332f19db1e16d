import type { Item } from '../query.ts';
import type { Table } from '../table.ts';
import type { ItemKey } from './keys.ts';

type ReadItems = (keys: readonly ItemKey[], table: Table, signal: AbortSignal) => Promise<ReadonlyMap<string, Item>>;

type Gathering = Readonly<{ table: Table; keys: Map<string, ItemKey>; answer: ReturnType<ReadItems> }>;

const open = new WeakMap<AbortSignal, Gathering>();

/**
 * Reads with one call what is asked for at once, on behalf of one signal: at a cold start each call of several has a
 * connection of its own to make. The answer may hold more than was asked for.
 */
export function gathered(
  keys: ReadonlyMap<string, ItemKey>,
  table: Table,
  signal: AbortSignal,
  read: ReadItems,
): ReturnType<ReadItems> {
  const known = open.get(signal);
  const gathering = known?.table === table ? known : begin(table, signal, read);
  for (const [name, key] of keys) gathering.keys.set(name, key);
  return gathering.answer;
}

function begin(table: Table, signal: AbortSignal, read: ReadItems): Gathering {
  const keys = new Map<string, ItemKey>();
  const answer = Promise.resolve().then(() => {
    open.delete(signal);
    return read([...keys.values()], table, signal);
  });
  const gathering = { table, keys, answer };
  open.set(signal, gathering);
  return gathering;
}
