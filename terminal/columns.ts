import { stripVTControlCharacters } from 'node:util';

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * How many columns a text takes on a terminal: Chinese, Japanese and Korean letters and emoji take two,
 * https://www.unicode.org/reports/tr11/
 */
export function widthOf(text: string): number {
  const plain = stripVTControlCharacters(text);
  if (/^[\x20-\x7e]*$/.test(plain)) return plain.length;
  return [...segments.segment(plain)].reduce((sum, { segment }) => sum + (isWide(segment) ? 2 : 1), 0);
}

function isWide(segment: string): boolean {
  const code = segment.codePointAt(0) ?? 0;
  const isEast = wide.some(([low, high]) => code >= low && code <= high);
  return isEast || /\p{Emoji_Presentation}/u.test(segment);
}

const wide = [
  ...([
    [0x1100, 0x115f],
    [0x2e80, 0x303e],
    [0x3041, 0xa4cf],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
  ] as const),
  ...([
    [0xfe30, 0xfe6f],
    [0xff00, 0xff60],
    [0xffe0, 0xffe6],
    [0x20000, 0x3fffd],
  ] as const),
];

/** A text as wide as a column: filled with spaces, or cut. */
export function column(text: string, width: number): string {
  return filled(cut(text, width), width);
}

function filled(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Without its middle, where it is too wide: names differ at their ends. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...segments.segment(text)].map(({ segment }) => segment);
  const [front, back] = [Math.ceil((width - 1) / 2), Math.floor((width - 1) / 2)];
  return `${start(letters, front)}…${start(letters.toReversed(), back, true)}`;
}

function start(letters: readonly string[], width: number, isReversed = false): string {
  const taken: string[] = [];
  let left = width;
  for (const letter of letters) {
    left -= widthOf(letter);
    if (left < 0) break;
    taken.push(letter);
  }
  return (isReversed ? taken.toReversed() : taken).join('');
}
