import { expect, test } from 'vitest';
import { documentsIn } from '../../../cli/input/documents.ts';
import { linesIn, mostCharacters, tooLong } from '../../../cli/input/lines.ts';

async function* chunks(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

async function all<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

test('a line that is too long loses its text, and the others are there', async () => {
  expect(await all(linesIn(chunks('one\nfo', 'ur', 's\ntwo\nthr', 'ees'), 4))).toEqual([
    'one',
    tooLong,
    'two',
    tooLong,
  ]);
});

test('a line of 600 MB gets its sentence, and the lines around it are read', async () => {
  async function* huge(): AsyncGenerator<string> {
    yield '{"a":1}\n{"b":"';
    for (let given = 0; given < mostCharacters * 6; given += 1_000_000) yield part;
    yield '"}\n{"c":\n2}\n';
  }
  const part = 'x'.repeat(1_000_000);
  expect(await all(documentsIn(linesIn(huge())))).toEqual([
    { kind: 'json', value: { a: 1 }, line: 1 },
    { kind: 'unreadable', line: 2, why: 'it is longer than the 100,000,000 characters that are read at once' },
    { kind: 'json', value: { c: 2 }, line: 3 },
  ]);
});
