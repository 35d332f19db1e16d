import { addressRange, addressText } from '../conditions/address.ts';
import { dateIn, numberIn } from '../conditions/number.ts';

/** Each of the numbers, one between each two neighbours, and one on either side. */
export function numberPoints(texts: readonly string[]): readonly string[] {
  return between(texts.map(numberIn)).map(String);
}

/** As with numbers; dates that no calendar has are left out. */
export function datePoints(texts: readonly string[]): readonly string[] {
  return between(texts.map(dateIn))
    .map((time) => new Date(time))
    .filter((date) => !Number.isNaN(date.getTime()))
    .map((date) => date.toISOString());
}

function between(numbers: readonly number[]): readonly number[] {
  const points = [...new Set(numbers.filter((number) => !Number.isNaN(number)))].sort((one, other) => one - other);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [0];
  const gaps = points.slice(1).map((point, index) => (point + (points[index] ?? point)) / 2);
  return [first - 1000, ...points, ...gaps, last + 1000];
}

/** Where a range begins and where it has just ended: between two of these all addresses are in the same ranges. */
export function addressPoints(texts: readonly string[]): readonly string[] {
  const ranges = texts.flatMap((text) => addressRange(text) ?? []);
  const bounds = ranges.flatMap(({ version, low, high }) => [
    { version, value: low },
    { version, value: high + 1n },
  ]);
  const first = [
    { version: 4 as const, value: 0n },
    { version: 6 as const, value: 0n },
  ];
  return [...first, ...bounds].filter(isAddress).map(({ version, value }) => addressText(version, value));
}

function isAddress({ version, value }: Readonly<{ version: 4 | 6; value: bigint }>): boolean {
  return value < 1n << (version === 4 ? 32n : 128n);
}
