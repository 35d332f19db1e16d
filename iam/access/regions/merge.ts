import type { Field } from './field.ts';
import type { Members, Region } from './region.ts';

/** Regions made one, as far as the exceptions of one take nothing from another. */
export function merged(regions: readonly Region[], field: Field, members: Members): readonly Region[] {
  const all: Region[] = [];
  for (const region of regions) {
    const tried = all.map((other) => togetherOf(other, region, members));
    const at = tried.findIndex((together) => together !== undefined);
    const together = tried[at];
    if (together === undefined) all.push(region);
    else all[at] = together;
  }
  return all.map((region) => withoutSpare(region, field, members));
}

/** Undefined where an exception of one takes something from the other. */
function togetherOf(one: Region, other: Region, members: Members): Region | undefined {
  const takes = (except: readonly number[], { classes }: Region) =>
    except.some((pattern) => [...(members[pattern] ?? [])].some((index) => classes.has(index)));
  if (takes(one.except, other) || takes(other.except, one)) return undefined;
  return {
    patterns: [...one.patterns, ...other.patterns],
    except: [...new Set([...one.except, ...other.except])],
    classes: new Set([...one.classes, ...other.classes]),
  };
}

/** Without the patterns and exceptions that others make superfluous, the longest first. */
function withoutSpare(region: Region, { patterns }: Field, members: Members): Region {
  const longestFirst = (one: number, other: number) =>
    (patterns[other]?.text?.length ?? 0) - (patterns[one]?.text?.length ?? 0);
  const kept = neededPatterns(region.patterns.toSorted(longestFirst), region.classes, members);
  let except = region.except;
  for (const each of except.toSorted(longestFirst)) {
    const fewer = except.filter((pattern) => pattern !== each);
    if (sameSet(classesIn({ patterns: kept, except: fewer }, members), region.classes)) except = fewer;
  }
  return { ...region, patterns: kept, except };
}

/** The patterns without those whose classes all stand in another as well. */
function neededPatterns(
  patterns: readonly number[],
  classes: ReadonlySet<number>,
  members: Members,
): readonly number[] {
  const classesOf = (pattern: number) => [...(members[pattern] ?? [])].filter((index) => classes.has(index));
  const counts = new Map<number, number>();
  const add = (pattern: number, difference: number) => {
    for (const index of classesOf(pattern)) counts.set(index, (counts.get(index) ?? 0) + difference);
  };
  for (const pattern of patterns) add(pattern, 1);
  return patterns.filter((pattern) => {
    const isSpare = classesOf(pattern).every((index) => (counts.get(index) ?? 0) > 1);
    if (isSpare) add(pattern, -1);
    return !isSpare;
  });
}

function classesIn({ patterns, except }: Omit<Region, 'classes'>, members: Members): ReadonlySet<number> {
  const inside = new Set(patterns.flatMap((pattern) => [...(members[pattern] ?? [])]));
  for (const index of except.flatMap((pattern) => [...(members[pattern] ?? [])])) inside.delete(index);
  return inside;
}

function isSubset(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  return [...some].every((one) => all.has(one));
}

function sameSet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && isSubset(one, other);
}
