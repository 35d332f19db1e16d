/** As many characters as are read at once: JSON of that size takes ten times as much memory when it is parsed. */
export const mostCharacters = 100_000_000;

/** A line that is longer than that; its text is let go. */
export const tooLong = Symbol('too long');

/**
 * The text line by line, a longer one than `most` without its text. JSON may hold U+2028 and its like as they are,
 * so only a line feed ends a line.
 */
export async function* linesIn(
  text: AsyncIterable<string>,
  most = mostCharacters,
): AsyncGenerator<string | typeof tooLong> {
  let unfinished: string[] = [];
  let length = 0;
  const finished = () => (length > most ? tooLong : unfinished.join(''));
  const add = (part: string) => {
    length += part.length;
    if (length > most) unfinished = [];
    else unfinished.push(part);
  };
  for await (const chunk of text) {
    const [first = '', ...more] = chunk.split('\n');
    add(first);
    for (const next of more) {
      yield finished();
      [unfinished, length] = [[], 0];
      add(next);
    }
  }
  yield finished();
}
