import type { Change } from '../change.ts';
import { type Deed, gone, type Thing } from './deed.ts';
import { deedsOf } from './deeds.ts';

/**
 * Changes in the order in which they were done: by their time, which resolves to a second, and within one second
 * as IAM's own preconditions demand. Events come in any order. Where a time is missing, in the order of their coming.
 */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  return sortedBy(changes, (change) => change);
}

/** The same for what has a change. */
export function sortedBy<T>(items: readonly T[], changeOf: (item: T) => Change): readonly T[] {
  if (items.length < 2) return items;
  const entries = items.map((item) => ({ item, change: changeOf(item), time: changeOf(item).record.time }));
  if (entries.some(({ time }) => time === undefined)) return items;
  const seconds = new Map<number, (typeof entries)[number][]>();
  for (const entry of entries.toSorted((one, other) => (one.time ?? 0) - (other.time ?? 0))) {
    const second = Math.floor((entry.time ?? 0) / 1000);
    seconds.set(second, [...(seconds.get(second) ?? []), entry]);
  }
  const alive = new Set<string>();
  return [...seconds.values()].flatMap((second) => {
    const done = second.map((entry) => ({ ...entry, deeds: second.length === 1 ? [] : deedsOf(entry.change) }));
    const ranked = second.length === 1 ? done : byRank(done, alive);
    for (const { change } of ranked) note(deedsOf(change), alive);
    return ranked.map(({ item }) => item);
  });
}

type Done = Readonly<{ deeds: readonly Deed[] }>;

function byRank<D extends Done>(second: readonly D[], alive: ReadonlySet<string>): readonly D[] {
  const deeds = second.flatMap((done) => done.deeds);
  const made = new Set(deeds.filter(({ kind }) => kind === 'makes').flatMap(thingsIn));
  const deleted = new Set(deeds.filter(({ kind }) => kind === 'deletes').flatMap(thingsIn));
  const replaced = new Set(
    [...made].filter((thing) => deleted.has(thing) && (alive.has(thing) || livesOn(thing, deeds))),
  );
  const rank = ({ deeds }: Done) =>
    deeds.length === 0 ? between : Math.min(...deeds.map((deed) => rankOf(deed, made, replaced)));
  return second.toSorted((one, other) => rank(one) - rank(other));
}

/** Of a call that we know nothing of. */
const between = 4;

/** Created first, deleted last, and what is within another thing inside of that. A thing that was there before is deleted first. */
function rankOf(deed: Deed, made: ReadonlySet<string>, replaced: ReadonlySet<string>): number {
  const ofReplaced = thingsIn(deed).some((thing) => replaced.has(thing));
  switch (deed.kind) {
    case 'makes':
      return deed.thing.within.length === 0 ? 2 : 3;
    case 'deletes':
      if (ofReplaced) return 1;
      return deed.thing.within.length === 0 ? 7 : 6;
    case 'renames':
      return between;
    case 'sets':
      if (deed.value !== gone) return between;
      if (ofReplaced) return 0;
      return thingsIn(deed).some((thing) => made.has(thing)) ? 5 : between;
  }
}

/**
 * Whether a thing that was both created and deleted within one second was there before: something was taken off
 * it that nobody had put on, or put on that nobody took off, although IAM deletes only what is bare.
 */
function livesOn(thing: string, deeds: readonly Deed[]): boolean {
  const balance = new Map<string, number>();
  for (const deed of deeds) {
    if (deed.kind !== 'sets' || deed.withThing !== 'blocks' || !thingsIn(deed).includes(thing)) continue;
    const attribute = JSON.stringify([deed.what, deed.of]);
    balance.set(attribute, (balance.get(attribute) ?? 0) + (deed.value === gone ? -1 : 1));
  }
  return [...balance.values()].some((sum) => sum !== 0);
}

function note(deeds: readonly Deed[], alive: Set<string>): void {
  for (const deed of deeds)
    for (const thing of thingsIn(deed)) {
      if (deed.kind === 'deletes') alive.delete(thing);
      else alive.add(thing);
    }
}

function thingsIn(deed: Deed): readonly string[] {
  const things = deed.kind === 'sets' ? deed.of : [deed.thing];
  return things.map(nameOf);
}

function nameOf({ kind, name, within }: Thing): string {
  return JSON.stringify([kind, name.toLowerCase(), ...within.map(nameOf)]);
}
