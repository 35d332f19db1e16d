const steps = [
  [60_000, 'second', 1_000],
  [3_600_000, 'minute', 60_000],
  [172_800_000, 'hour', 3_600_000],
  [Number.POSITIVE_INFINITY, 'day', 86_400_000],
] as const;

/** How long ago a time was, in one unit: “4 minutes ago”. */
export function ago(time: number, now: number): string {
  const past = Math.max(0, now - time);
  const [, unit, length] = steps.find(([most]) => past < most) ?? steps[3];
  const count = Math.floor(past / length);
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
