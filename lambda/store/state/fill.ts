import type { EntityKind, Key } from '../../../iam/state/entities.ts';
import type { Item } from '../query.ts';
import { around, type Part } from './around.ts';
import { entityIn, nameIn } from './entity-items.ts';
import { getItems } from './get-items.ts';
import { entityKey, nameItemKey, partitionOf, partitionOfNamed, referencesTo, written } from './keys.ts';
import { queryItems } from './query-items.ts';
import { isKeyText, isKind } from './schema.ts';
import { atHand, type Shelf, understood } from './shelf.ts';
import type { Spoken } from './spoken-of.ts';
import type { StateTable } from './state-table.ts';

type Lacking = Readonly<{
  names: readonly string[];
  keys: readonly (readonly [Key, string | undefined])[];
  targets: readonly string[];
}>;

/** Reads what lies around what records speak of, step by step, until nothing is lacking. Throws what DynamoDB throws. */
export async function fill(
  shelf: Shelf,
  account: string,
  spoken: readonly Spoken[],
  table: StateTable,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const lacking = lackingIn(shelf, around(spoken, atHand(shelf)));
    if (lacking === undefined) return;
    await Promise.all([
      readItems(lacking, shelf, account, table, signal),
      ...lacking.targets.map((target) => readReferring(target, shelf, account, table, signal)),
    ]);
  }
}

function lackingIn({ names, entities, referring }: Shelf, part: Part): Lacking | undefined {
  const lacking = {
    names: [...part.names].filter((name) => !names.has(name)),
    keys: [...part.keys].filter(([key]) => !entities.has(key)),
    targets: [...part.targets].filter((target) => !referring.has(target)),
  };
  return lacking.names.length + lacking.keys.length + lacking.targets.length === 0 ? undefined : lacking;
}

async function readItems(
  { names, keys }: Lacking,
  shelf: Shelf,
  account: string,
  table: StateTable,
  signal: AbortSignal,
): Promise<void> {
  const ofNames = names.map((name) => ({ name, itemKey: nameItemKey(name, account) }));
  const ofKeys = keys.map(([key, name]) => ({ key, itemKey: entityKey(key, partitionFor(name, account)) }));
  const items = await getItems(
    [...ofNames, ...ofKeys].map(({ itemKey }) => itemKey),
    table,
    signal,
  );
  for (const { name, itemKey } of ofNames) {
    const pieces = items.get(written(itemKey));
    const found = pieces && understood(pieces, kindIn(name), nameIn, shelf, table.log);
    shelf.names.set(name, found?.keys ?? []);
  }
  for (const { key, itemKey } of ofKeys) {
    const pieces = items.get(written(itemKey));
    shelf.entities.set(key, pieces && understood(pieces, kindIn(key), entityIn, shelf, table.log));
  }
}

function partitionFor(name: string | undefined, account: string): string {
  return name === undefined ? partitionOf(account) : partitionOfNamed(name, account);
}

/** A key and a name begin with the kind. */
function kindIn(text: string): EntityKind | undefined {
  const kind = text.slice(0, text.indexOf('/'));
  return isKind(kind) ? kind : undefined;
}

async function readReferring(
  target: string,
  shelf: Shelf,
  account: string,
  table: StateTable,
  signal: AbortSignal,
): Promise<void> {
  const items = await queryItems(partitionOf(account), referencesTo(target), table, signal);
  shelf.referring.set(target, items.flatMap(referring));
}

function referring(item: Item): readonly Key[] {
  const key = item['key']?.S ?? '';
  return isKeyText(key) ? [key] : [];
}
