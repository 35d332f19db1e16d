import type { Field } from './field.ts';
import { merged } from './merge.ts';
import type { Members, Region } from './region.ts';

/** Names classes of a field by its patterns, with as few words as are exact. Why: docs/decisions/0172. */
export function cover(wanted: ReadonlySet<number>, field: Field): readonly Region[] {
  const members = membersOf(field);
  const candidates = candidatesFor(wanted, field, members);
  const exact = pick(
    candidates.filter(({ classes }) => isSubset(classes, wanted)),
    wanted,
    new Set(),
  );
  const named = new Set(exact.flatMap(({ classes }) => [...classes]));
  const wide = pick(candidates, wanted, named);
  return [...merged(exact, field, members), ...wide];
}

/** The classes in each pattern. */
function membersOf({ patterns, classes }: Field): Members {
  const members = patterns.map(() => new Set<number>());
  for (const [index, { fits }] of classes.entries()) for (const pattern of fits) members[pattern]?.add(index);
  return members;
}

function candidatesFor(wanted: ReadonlySet<number>, field: Field, members: Members): readonly Region[] {
  const named = new Set([...wanted].flatMap((index) => [...(field.classes[index]?.fits ?? [])]));
  const usable = [...named].filter((pattern) => field.isKnown[pattern] && isNameable(field, pattern));
  return usable.map((pattern) => regionIn(pattern, wanted, field, members));
}

function isNameable({ patterns }: Field, pattern: number): boolean {
  return patterns[pattern]?.text !== undefined;
}

/** What is wanted within a pattern: the pattern but those others that hold nothing of it. */
function regionIn(pattern: number, wanted: ReadonlySet<number>, field: Field, members: Members): Region {
  const inside = [...(members[pattern] ?? [])];
  const fitsOf = (index: number) => field.classes[index]?.fits ?? new Set<number>();
  const needed = new Set(inside.filter((index) => wanted.has(index)).flatMap((index) => [...fitsOf(index)]));
  const others = new Map<number, number>();
  for (const other of inside.filter((index) => !wanted.has(index)).flatMap((index) => [...fitsOf(index)])) {
    if (!needed.has(other) && isNameable(field, other)) others.set(other, (others.get(other) ?? 0) + 1);
  }
  const left = new Set(inside);
  const except: number[] = [];
  for (const [other] of [...others].sort(([, one], [, two]) => two - one)) {
    const gone = inside.filter((index) => left.has(index) && fitsOf(index).has(other));
    if (gone.length > 0) except.push(other);
    for (const index of gone) left.delete(index);
  }
  return { patterns: [pattern], except, classes: left };
}

/** Regions that together hold all that is wanted: each time the one that says most for its length. */
function pick(
  candidates: readonly Region[],
  wanted: ReadonlySet<number>,
  named: ReadonlySet<number>,
): readonly Region[] {
  const missing = new Set([...wanted].filter((index) => !named.has(index)));
  const picked: Region[] = [];
  while (missing.size > 0) {
    const [best, worth] = bestOf(candidates, wanted, missing);
    if (best === undefined || worth === 0) break;
    picked.push(best);
    for (const index of best.classes) missing.delete(index);
  }
  return picked;
}

function bestOf(candidates: readonly Region[], wanted: ReadonlySet<number>, missing: ReadonlySet<number>) {
  let best: readonly [Region | undefined, number] = [undefined, 0];
  for (const region of candidates) {
    const found = [...region.classes].filter((index) => missing.has(index)).length;
    const unwanted = [...region.classes].filter((index) => !wanted.has(index)).length;
    const worth = found / (1 + region.except.length + 10 * unwanted);
    if (worth > best[1]) best = [region, worth];
  }
  return best;
}

function isSubset(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  return [...some].every((one) => all.has(one));
}
