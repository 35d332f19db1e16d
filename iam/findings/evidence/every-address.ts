/**
 * Whether these ranges together are every address: `0.0.0.0/0`, `::/0`, or parts of IPv4 that are all of it together, as
 * a `/1` is a half and a `/2` a quarter.
 */
export function isEveryAddress(ranges: readonly string[]): boolean {
  if (ranges.some((range) => /\/0$/.test(range))) return true;
  const lengths = [...new Set(ranges)].flatMap((range) => /^[\d.]+\/(\d+)$/.exec(range)?.[1] ?? []);
  return lengths.reduce((sum, length) => sum + 2 ** -Number(length), 0) >= 1;
}
