import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, lengthOf, ours, phrase, plain } from '../../alert/phrase.ts';
import { shortened, shown } from '../../alert/visible.ts';
import { code, cut, value } from '../../alert/words/en/values.ts';

test('a phrase keeps our words and the values of an event apart', () => {
  expect(phrase`detached ${code('ExportRead')} from ${value('x')}`).toEqual([
    { kind: 'words', text: 'detached ' },
    { kind: 'code', text: 'ExportRead' },
    { kind: 'words', text: ' from ' },
    { kind: 'value', text: 'x' },
  ]);
});

test('phrases join with a separator between them and none around them', () => {
  expect(plain(joined([ours('a'), ours('b'), ours('c')], ', '))).toBe('a, b, c');
  expect(joined([], ', ')).toEqual([]);
});

test.each([
  ['a line break', 'a\nb', 'a\\nb'],
  ['an escape sequence', '\u001b[31mred', '\\u{1b}[31mred'],
  ['a reversed reading direction', 'a\u202eb', 'a\\u{202e}b'],
  ['a zero-width space', 'a\u200bb', 'a\\u{200b}b'],
  ['a byte order mark', '\ufeffa', '\\u{feff}a'],
  ['a half character', 'a\ud800b', 'a\\u{d800}b'],
  ['a no-break space', 'a\u00a0b', 'a\\u{a0}b'],
  ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
  ['a letter drawn as nothing', 'a\u3164b', 'a\\u{3164}b'],
  ['a selector of how the letter before is drawn', 'a\ufe0fb', 'a\\u{fe0f}b'],
])('%s is shown, not obeyed', (_, hidden, visible) => {
  expect(shown(hidden)).toBe(visible);
});

test.each(['sato@example.jp', '役割の名前', 'naïve', 'arn:aws:iam::1:role/x', '🟠', 'a b'])(
  'the visible text %s is shown as it is',
  (text) => {
    expect(shown(text)).toBe(text);
  },
);

test('a value that is too long says how much of it is missing', () => {
  expect(value('x'.repeat(1300), 100)).toEqual([
    { kind: 'value', text: 'x'.repeat(72), end: '… (1,228 more characters)' },
  ]);
  expect(value('short', 100)).toEqual([{ kind: 'value', text: 'short' }]);
});

test('so does one in a log', () => {
  expect(shortened('x'.repeat(130), 100)).toBe(`${'x'.repeat(72)}… (58 more characters)`);
  expect(shortened('short', 100)).toBe('short');
});

test('no value, whatever it holds, leaves a line or an invisible character in a phrase or outgrows its limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const said = plain(phrase`a ${value(text, 80)} b ${code(text, 80)}`);
      expect(said).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect(said.length).toBeLessThanOrEqual(165);
    }),
  );
});

test('a phrase is cut at its limit and says what is missing, whatever its parts', () => {
  const parts = fc.array(
    fc.oneof(
      fc.string().map((text) => value(text)),
      fc.string().map((text) => code(text)),
    ),
  );
  fc.assert(
    fc.property(parts, fc.integer({ min: 60, max: 300 }), (phrases, limit) => {
      const whole = joined(phrases, ' and ');
      const short = cut(whole, limit);
      expect(lengthOf(short)).toBeLessThanOrEqual(limit);
      if (lengthOf(whole) > limit) expect(plain(short)).toMatch(/… \(\d+ more characters\)$/);
      else expect(short).toEqual(whole);
    }),
  );
});

test.each([
  ['', '""'],
  [' ', '" "'],
  [' sato', '" sato"'],
  ['sato ', '"sato "'],
  ['sato kenji', 'sato kenji'],
])('a name that would look empty or shorter than it is stands in quotes: "%s"', (name, seen) => {
  expect([plain(value(name)), plain(code(name))]).toEqual([seen, seen]);
});

test('a phrase is cut between words, and leaves no joint behind', () => {
  const long = 'x'.repeat(60);
  const said = phrase`attached managed policy ${code('ExportRead')}; disabled, ${code(long)}`;
  expect(plain(cut(said, 90))).toBe('attached managed policy ExportRead; disabled … (62 more characters)');
  expect(plain(cut(phrase`attached managed policies to the role ${code(long)}`, 60))).toBe(
    'attached managed policies to … (70 more characters)',
  );
});
