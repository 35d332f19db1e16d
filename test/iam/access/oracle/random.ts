/** Choices from a seed, the same ones on every machine. */
export type Random = Readonly<{
  below(limit: number): number;
  chance(share: number): boolean;
  one<T>(from: readonly [T, ...T[]]): T;
  some<T>(from: readonly T[], most: number): readonly T[];
  shuffled<T>(from: readonly T[]): readonly T[];
}>;

/** Mulberry32. */
export function random(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    one: (from) => from[below(from.length)] ?? from[0],
    some: (from, most) => {
      const left = [...from];
      const count = Math.min(left.length, 1 + below(most));
      return Array.from({ length: count }, () => left.splice(below(left.length), 1)).flat();
    },
    shuffled: (from) =>
      from
        .map((each) => [next(), each] as const)
        .sort(([one], [other]) => one - other)
        .map(([, each]) => each),
  };
}
