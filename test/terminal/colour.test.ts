import { expect, test } from 'vitest';
import type { Style } from '../../alert/render/terminal.ts';
import { painted } from '../../terminal/colour.ts';

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, code: 36, red: 31, yellow: 33 };

test.each(Object.keys(codes).filter(isStyle))('%s is put on and taken off again, whatever NO_COLOR says', (style) => {
  expect(painted('text', style)).toMatch(new RegExp(`^\\u001b\\[${codes[style]}mtext\\u001b\\[\\d+m$`));
});

test('a text without a style, and no text, stay as they are', () => {
  expect([painted('text'), painted('', 'red')]).toEqual(['text', '']);
});

function isStyle(name: string): name is Style {
  return Object.hasOwn(codes, name);
}
