import fc from 'fast-check';
import { fixtures } from '../fixtures/fixtures.ts';

/** Texts that somebody would like a reader to obey, and texts that are merely too much. */
const hostile = [
  '<!channel>',
  '<@U024BE7LH>',
  '<https://evil.example|click>',
  '@here',
  '*bold* _it_ ~no~ `code`',
  '```\nfence\n```',
  '[x](https://evil.example)',
  'https://evil.example/a.b',
  'www.evil.example',
  'a\nSecurity: info\r\nUndo: rm -rf ~',
  '\u001b[2J\u001b]8;;https://evil.example\u001b\\',
  '\u202Etxet\u202C',
  'zero\u200Bwidth\uFEFF',
  '\uD83D',
  '\uDE00\uD83D',
  '\u2028\u2029\u0085',
  '\u3164\u2800',
  '__proto__',
  'constructor',
  '',
  ' ',
  '&amp;<>"\'',
  '$(rm -rf ~)',
  "'; drop",
  'x'.repeat(5000),
  'ﷺ'.repeat(300),
  '😀'.repeat(400),
  '{"Statement":',
  '%7B%22',
  'arn:aws:iam::123456789012:role/',
  'arn:::::',
  'true',
  '-1',
];

/** Whatever JSON can hold in the place of a value. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 1e300, [], {}, [[]], [null], { a: { b: {} } }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 50, max: 3000 }).map(nested) },
);

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { Statement: value };
  return value;
}

/** A real event with some of its members replaced, removed or added, wherever they stand. */
export const mangledEvent: fc.Arbitrary<unknown> = fc
  .record({
    event: fc.constantFrom(...fixtures).map(({ text }): unknown => JSON.parse(text)),
    changes: fc.array(
      fc.record({
        where: fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
        value: anyValue,
        how: fc.constantFrom('replace', 'remove', 'add'),
      }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  })
  .map(({ event, changes }) => changes.reduce<unknown>((mangled, change) => changed(mangled, change), event));

type Wish = Readonly<{ where: readonly number[]; value: unknown; how: string }>;

function changed(target: unknown, { where: [at = 0, ...deeper], value, how }: Wish): unknown {
  if (typeof target !== 'object' || target === null) return value;
  const entries = Object.entries(target);
  const [name, member] = entries[at % Math.max(1, entries.length)] ?? ['added', undefined];
  if (deeper.length > 0 && typeof member === 'object' && member !== null) {
    return withMember(target, name, changed(member, { where: deeper, value, how }));
  }
  if (how === 'remove') return withoutMember(target, name);
  return withMember(target, how === 'add' ? `${name}X` : name, value);
}

function withMember(target: object, name: string, value: unknown): unknown {
  if (Array.isArray(target)) return target.map((member, index) => (String(index) === name ? value : member));
  return Object.fromEntries([...Object.entries(target).filter(([key]) => key !== name), [name, value]]);
}

function withoutMember(target: object, name: string): unknown {
  if (Array.isArray(target)) return target.filter((_, index) => String(index) !== name);
  return Object.fromEntries(Object.entries(target).filter(([key]) => key !== name));
}
