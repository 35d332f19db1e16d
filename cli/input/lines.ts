/** The text line by line. JSON may hold U+2028 and its like as they are, so only a line feed ends a line. */
export async function* linesIn(text: AsyncIterable<string>): AsyncGenerator<string> {
  let unfinished: string[] = [];
  for await (const chunk of text) {
    const [first = '', ...more] = chunk.split('\n');
    unfinished.push(first);
    for (const next of more) {
      yield unfinished.join('');
      unfinished = [next];
    }
  }
  yield unfinished.join('');
}
