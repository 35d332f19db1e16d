import { unknownAccount } from '../../../iam/state/account.ts';
import { nameKey } from '../../../iam/state/look-up.ts';
import type { Item } from '../query.ts';
import type { Kept } from '../state-store.ts';
import { accountIn, entityIn, nameIn } from './entity-items.ts';
import { fill } from './fill.ts';
import { type Pieces, together } from './get-items.ts';
import { grouped } from './grouped.ts';
import { partitionOf } from './keys.ts';
import { queryItems } from './query-items.ts';
import { referencesOf } from './references.ts';
import { emptyShelf, type Shelf, stateOf, understood } from './shelf.ts';
import { snapshotIn } from './snapshot-item.ts';
import type { StateTable } from './state-table.ts';

/** All that is kept of an account: its partition page by page, then the policies of AWS that it uses. Throws what DynamoDB throws. */
export async function readWhole(account: string, table: StateTable, signal: AbortSignal): Promise<Kept> {
  const items = inPieces(await queryItems(partitionOf(account), undefined, table, signal));
  const shelf = emptyShelf();
  const read = <T>(begin: string, reading: (pieces: Pieces) => T) =>
    items
      .filter(([first]) => first['sk']?.S?.startsWith(begin))
      .flatMap((pieces) => understood(pieces, undefined, reading, shelf, table.log) ?? []);
  for (const entity of read('entity#', entityIn)) shelf.entities.set(entity.key, entity);
  for (const { name, keys } of read('name#', nameIn)) shelf.names.set(name, keys);
  const [known = { ...unknownAccount, id: account }] = read('account', accountIn);
  const [snapshot] = read('snapshot', snapshotIn);
  const ofAws = policiesOfAws(shelf).map((name) => ({ name, reach: 'own' as const }));
  await fill(shelf, account, ofAws, table, signal);
  return { account, revisions: shelf.revisions, state: stateOf(shelf, known, snapshot?.whole) };
}

function policiesOfAws({ entities }: Shelf): readonly string[] {
  const targets = [...entities.values()].flatMap((entity) => [...referencesOf(entity)]);
  return [...new Set(targets)]
    .filter((target) => /^arn:[^:]*:iam::aws:/.test(target))
    .map((arn) => nameKey('policy', arn));
}

/** The items with their later pieces, which a query brings apart. */
function inPieces(items: readonly Item[]): readonly Pieces[] {
  const later = grouped(
    items.filter((item) => skOf(item).startsWith('piece#')),
    (item) => skOf(item).replace(/^piece#\d+#/, ''),
  );
  const firsts = items.filter((item) => !skOf(item).startsWith('piece#'));
  return firsts.map((first) => together(first, (later.get(skOf(first)) ?? []).toSorted(byNumber)));
}

function byNumber(one: Item, other: Item): number {
  return numberOf(one) - numberOf(other);
}

function numberOf(item: Item): number {
  return Number(skOf(item).split('#')[1]);
}

function skOf(item: Item): string {
  return item['sk']?.S ?? '';
}
