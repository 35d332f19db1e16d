/** The brackets of a JSON text that are open, outermost first. */
export type Nesting = ('{' | '[')[];

/**
 * Where a line of JSON leads: the text stays open; its outermost bracket closes, before the offset `end`; or
 * the line ends within a string, which no line of JSON does.
 */
export type Followed = Readonly<{ kind: 'open' } | { kind: 'closed'; end: number } | { kind: 'cut' }>;

/** Follows the brackets of one line from an offset on, and keeps `nesting` up to date: it is changed. */
export function follow(line: string, nesting: Nesting, from = 0): Followed {
  for (let at = from; at < line.length; at += 1) {
    const character = line[at];
    if (character === '"') at = endOfString(line, at);
    if (at === -1) return { kind: 'cut' };
    if (character === '{' || character === '[') nesting.push(character);
    if (character !== '}' && character !== ']') continue;
    nesting.pop();
    if (nesting.length === 0) return { kind: 'closed', end: at + 1 };
  }
  return { kind: 'open' };
}

/** Where the string that begins at `from` ends, or -1. */
function endOfString(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '"') return at;
  }
  return -1;
}

/**
 * Whether a line can go on with a document that has these lines so far: an object begins only after `:`, or
 * in a list. Where it cannot, the document is broken off and the line begins another.
 */
export function mayGoOn(lines: readonly string[], nesting: Nesting, line: string): boolean {
  if (!/^\s*\{/.test(line)) return true;
  const last = lines
    .findLast((text) => text.trim() !== '')
    ?.trimEnd()
    .at(-1);
  return last === ':' || last === '[' || (last === ',' && nesting.at(-1) === '[');
}
