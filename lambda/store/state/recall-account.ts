import type { EventRecord } from '../../../alert/alert.ts';
import type { Before, Known } from '../../../iam/state/before.ts';
import type { Entity, Key } from '../../../iam/state/entities.ts';
import type { State } from '../../../iam/state/state.ts';
import { reasonsOf } from '../../log.ts';
import type { Kept } from '../state-store.ts';
import { accountChange, changedKeys, namesWrites, writesOf } from './changes.ts';
import { getItems } from './get-items.ts';
import { written } from './keys.ts';
import { load } from './load.ts';
import { spokenOf } from './spoken-of.ts';
import type { StateTable } from './state-table.ts';
import { toldAgain, toldKeyOf, toldWrites } from './told.ts';
import { fitTogether, revisionsAfter, transact } from './transact.ts';
import { type Told, walkEvents } from './walk.ts';
import type { Write } from './write.ts';

/** How often a batch is read and applied again since somebody else wrote meanwhile. */
const mostTries = 5;

/**
 * What is known of the state before each event of one account. An event that was told before is told the same again; the
 * others are applied, and what they changed is written with what was told of them, all or nothing. Two executions
 * at once lose nothing: the one that comes second reads again. Throws where the table cannot be read; what
 * cannot be written is told all the same.
 */
export async function recallAccount(
  account: string,
  events: readonly EventRecord[],
  table: StateTable,
  signal: AbortSignal,
): Promise<ReadonlyMap<EventRecord, Before>> {
  for (let turn = 1; ; turn += 1) {
    const { again, fresh, kept, hasSnapshot } = await read(account, events, table, signal);
    const told = walkEvents(kept.state, fresh);
    const isWritten = await write(told, kept, table, signal);
    if (isWritten || turn >= mostTries) {
      const before = told.map(({ event, known }) => [event, hasSnapshot ? known : asFarAsKnown(known)] as const);
      return new Map<EventRecord, Before>([...again, ...before]);
    }
    await table.clock.sleep(20 * 2 ** turn);
  }
}

async function read(account: string, events: readonly EventRecord[], table: StateTable, signal: AbortSignal) {
  const spoken = events.flatMap(({ record }) => spokenOf(record));
  const keys = events.map((event) => toldKeyOf(event, account));
  const [loaded, items] = await Promise.all([load(account, spoken, table, signal), getItems(keys, table, signal)]);
  const again = events.flatMap((event) => {
    const pieces = items.get(written(toldKeyOf(event, account)));
    return pieces === undefined ? [] : [[event, toldAgain(event, pieces)] as const];
  });
  const known = new Set(again.map(([event]) => event));
  const fresh = events.filter((event) => !known.has(event));
  return { again, fresh, kept: loaded, hasSnapshot: loaded.snapshot !== undefined };
}

/** Without a snapshot a state knows of an entity only what events said of it; of one that none spoke of, nothing. */
function asFarAsKnown(known: Known): Before {
  const isKnown = known.touched.some((key) => known.before.entities.get(key) !== undefined);
  return isKnown || known.touched.length === 0 ? known : { kind: 'unknown', reason: 'no snapshot yet' };
}

/** False where somebody else wrote meanwhile. A table that takes nothing stops no alert. */
async function write(told: readonly Told[], kept: Kept, table: StateTable, signal: AbortSignal): Promise<boolean> {
  try {
    return (await writeParts(told.filter(hasNews), kept, table, signal)) !== undefined;
  } catch (error) {
    const eventIds = told.map(({ event }) => event.id);
    table.log.warn({ message: 'state not written', eventIds, reasons: reasonsOf(error) });
    return true;
  }
}

function hasNews({ event, known }: Told): boolean {
  return spokenOf(event.record).length > 0 || known.touched.length > 0 || known.after !== known.before;
}

/**
 * In as few transactions as they fit in, in the order of time: what is told of an event is written with what it changed.
 * What is kept afterwards; undefined where somebody else wrote meanwhile.
 */
async function writeParts(
  told: readonly Told[],
  kept: Kept,
  table: StateTable,
  signal: AbortSignal,
): Promise<Kept | undefined> {
  const last = told.at(-1);
  if (last === undefined) return kept;
  const writes = writesFor(told, last.known.after, kept, table);
  if (told.length > 1 && !fitTogether(writes)) {
    const middle = Math.ceil(told.length / 2);
    const between = await writeParts(told.slice(0, middle), kept, table, signal);
    return between && writeParts(told.slice(middle), between, table, signal);
  }
  if ((await transact(writes, table, signal)) === 'changed meanwhile') return undefined;
  return { ...kept, state: last.known.after, revisions: revisionsAfter(kept.revisions, writes) };
}

/** AWS's own policies are no account's to change: what stands of them was read. */
function writesFor(told: readonly Told[], after: State, kept: Kept, table: StateTable): readonly Write[] {
  const { account, state: before } = kept;
  const isOwn = (key: Key) => !isOfAws(after.entities.get(key));
  const changed = changedKeys(before, after).filter(isOwn);
  const names = [...after.names.entries()].flatMap(([name, keys]) => (keys.every(isOwn) ? name : []));
  return [
    ...changed.flatMap((key) => writesOf(key, kept, after, table)),
    ...namesWrites(names, kept, after, table),
    ...accountChange(kept, after, table),
    ...told.flatMap(({ event, known }) => toldWrites(event, known, account, table)),
  ];
}

function isOfAws(entity: Entity | undefined): boolean {
  return entity?.kind === 'policy' && entity.owner === 'AWS';
}
