/** A member that stands twice in one object: the way to that object, the member's name, and where the later one stands in the text. */
export type MemberTwice = Readonly<{ path: readonly (string | number)[]; member: string; start: number; end: number }>;

/**
 * The members that stand twice in the objects of a JSON text, which has to be JSON. JSON.parse keeps the last of them;
 * which of them AWS takes is not documented. Works without recursion, since a text may be nested deeper than the stack.
 */
export function membersTwice(text: string): readonly MemberTwice[] {
  const found: MemberTwice[] = [];
  const open: Level[] = [];
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const level = open.at(-1);
    if (token === '{' || token === '[') open.push({ names: new Set(), at: token === '{' ? undefined : 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && typeof level?.at === 'number') level.at += 1;
    else if (token.endsWith(':') && level !== undefined) enter(level, token, index, open, found);
  }
  return found;
}

/** An object that is being read, with the names so far, or a list; `at` is the member that is read now. */
type Level = { readonly names: Set<string>; at: string | number | undefined };

/** Strings with the colon that makes a member of them, and what opens, closes and separates. */
const tokens = /"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\],]/gs;

function nameIn(token: string): string {
  return String(JSON.parse(token.replace(/\s*:$/, '')));
}

function enter(level: Level, token: string, start: number, open: readonly Level[], found: MemberTwice[]): void {
  const name = nameIn(token);
  if (level.names.has(name)) {
    const path = open.slice(0, -1).map(({ at }) => at ?? '');
    found.push({ path, member: name, start, end: start + token.length });
  }
  level.names.add(name);
  level.at = name;
}

/** The value of the JSON text with the first of such members in the place of the last; undefined where it is nested too deep for that. */
export function withFirst(text: string, twice: readonly MemberTwice[]): unknown {
  const ends = [0, ...twice.map(({ end }) => end)];
  const pieces = ends.map((from, index) => text.slice(from, twice[index]?.start));
  try {
    return JSON.parse(pieces.join('"\\u0000":'), (name, value) => (name === '\u0000' ? undefined : value));
  } catch {
    return undefined;
  }
}
