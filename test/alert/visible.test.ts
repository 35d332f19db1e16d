import { expect, test } from 'vitest';
import { shown, visibleJson } from '../../alert/visible.ts';

// What holds a character that moves the cursor takes the long way: both must write the other characters alike.
const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
const zeroWidth = '\u200b';

test('a character is shown alike, whatever stands beside it', () => {
  expect(units.filter((unit) => shown(zeroWidth + unit) !== `\\u{200b}${shown(unit)}`)).toEqual([]);
  expect(units.filter((unit) => visibleJson(zeroWidth + unit) !== `\\u200b${visibleJson(unit)}`)).toEqual([]);
});

test.each([
  ['a soft hyphen', '\u00ad', '\\u{ad}'],
  ['a line separator', '\u2028', '\\u{2028}'],
  ['a no-break space', '\u00a0', '\\u{a0}'],
  ['the end of a line', '\n', '\\n'],
])('%s is written out', (_, text, written) => expect(shown(`role${text}`)).toBe(`role${written}`));
