/** Replaces the ids, access keys and times of one run by those that every run has. */
export type StableText = (text: string) => string;

/** Each is replaced by its number in the order of appearance, so that what was the same stays the same. */
export function stableValues(): StableText {
  const kinds = variable.map(({ pattern, numbered }) => ({ pattern, numbered, seen: new Map<string, string>() }));
  return (text) =>
    kinds.reduce((current, { pattern, numbered, seen }) => {
      return current.replaceAll(pattern, (found) => {
        const known = seen.get(found) ?? numbered(seen.size + 1);
        seen.set(found, known);
        return known;
      });
    }, text);
}

const digits = (number: number, length: number) => String(number).padStart(length, '0');

const variable = [
  {
    pattern: /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/g,
    numbered: (number: number) => `00000000-0000-4000-8000-${digits(number, 12)}`,
  },
  { pattern: /\bAKIA[\dA-Z]{16}\b/g, numbered: (number: number) => `AKIA${digits(number, 9)}EXAMPLE` },
  {
    pattern: /\b\d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d:\d\d UTC/g,
    numbered: (number: number) => `24 Nov 2026, 22:${digits(number, 2)}:00 UTC`,
  },
  // The end of a name that CloudFormation makes up.
  { pattern: /(?<=-)[\dA-F]{13}\b/g, numbered: (number: number) => `EXAMPLE${digits(number, 6)}` },
  { pattern: /\b\d+ (?:seconds?|minutes?) ago\b/g, numbered: () => '20 seconds ago' },
  {
    // The columns of a log: the time in the zone of the shell, and how long ago that is.
    pattern: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}\d+ \w+ ago */gm,
    // Which of them lie within one second is chance.
    numbered: () => '2026-11-24 22:01:00  1 min ago  ',
  },
  {
    // Whether the changes of a digest lie within one minute is chance.
    pattern: /\b\d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d(?: to (?:\d{1,2} [A-Z][a-z]{2} \d{4}, )?\d\d:\d\d)? UTC/g,
    numbered: () => '24 Nov 2026, 22:00 to 22:59 UTC',
  },
];
