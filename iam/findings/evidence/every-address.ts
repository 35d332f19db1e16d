/** Whether these ranges together are every address of IPv4: `0.0.0.0/0`, or both of its halves. */
export function isEveryAddress(ranges: readonly string[]): boolean {
  const halves = ['0.0.0.0/1', '128.0.0.0/1'];
  return ranges.some((range) => /\/0$/.test(range)) || halves.every((half) => ranges.includes(half));
}
