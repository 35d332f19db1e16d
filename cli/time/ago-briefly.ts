const steps = [
  [60_000, 's', 1_000],
  [3_600_000, 'min', 60_000],
  [172_800_000, 'h', 3_600_000],
  [Number.POSITIVE_INFINITY, 'd', 86_400_000],
] as const;

/** How long ago a time was, as a column wants it: `4 min`, `47 h`, `90 d`. */
export function agoBriefly(time: number, now: number): string {
  const past = Math.max(0, now - time);
  const [, unit, length] = steps.find(([most]) => past < most) ?? steps[3];
  return `${Math.floor(past / length)} ${unit}`;
}
