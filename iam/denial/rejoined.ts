/**
 * Makes one line again of those that a terminal cut at its width: of the same length but for the last, or one less
 * where a space at the end was lost. What is cut so is cut anywhere, and nothing but the width tells it.
 */
export function rejoined(text: string): string {
  const lines = text.split('\n');
  const whole: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfRun(lines, at);
    whole.push(glued(lines.slice(at, end)));
    at = end;
  }
  return whole.join('\n');
}

/** Where the lines end that were one; the next line where this one stands alone. */
function endOfRun(lines: readonly string[], at: number): number {
  const width = widthAt(lines, at);
  if (width < 40 || width > 250) return at + 1;
  const isFull = (index: number) => width - (lines[index] ?? '').length <= 1;
  let end = at + 1;
  while (end < lines.length && isFull(end) && continues(lines[end - 1], lines[end])) end += 1;
  if (end === at + 1) return end;
  const isShorter = (lines[end] ?? '').length < width;
  return isShorter && continues(lines[end - 1], lines[end]) ? end + 1 : end;
}

/** Of two lines that were both cut; 0 where one of them was not. */
function widthAt(lines: readonly string[], at: number): number {
  const [one, two] = [lines[at]?.length ?? 0, lines[at + 1]?.length ?? 0];
  return Math.abs(one - two) <= 1 ? Math.max(one, two) : 0;
}

/** Not where lines of a log, of a table, or of code happen to be as long as each other. */
function continues(line = '', next = ''): boolean {
  if (next.trim() === '' || /^(?:\s{2}|\s*[│┃║╷╵╭╰|#]|>(?![:/])|\d{4}-\d\d-\d\d|\d\d:\d\d|\[)/.test(next)) return false;
  return next.slice(0, 8) !== line.slice(0, 8) && !(isMessage(line) && isMessage(next));
}

function isMessage(line: string): boolean {
  return line.includes('not authorized to perform');
}

function glued(lines: readonly string[]): string {
  const width = Math.max(...lines.map(({ length }) => length));
  return lines.map((line, index) => (index < lines.length - 1 && line.length < width ? `${line} ` : line)).join('');
}
