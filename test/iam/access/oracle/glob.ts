/** Characters that stand for a wildcard's own character, since a pattern has no other way to write it. */
const kept: Readonly<Record<string, string>> = { '\u0001': '*', '\u0002': '?' };

const special = ['*', '?', ...Object.keys(kept)];

const expressions = new Map<string, RegExp>();

/** Whether a text fits a pattern of `*` and `?`. */
export function fitsGlob(pattern: string, text: string): boolean {
  if (!special.some((each) => pattern.includes(each))) return pattern === text;
  const known = expressions.get(pattern);
  if (known !== undefined) return known.test(text);
  const source = pattern.replace(/[\s\S]/g, (each) =>
    each === '*' ? '[\\s\\S]*' : each === '?' ? '[\\s\\S]' : escaped(kept[each] ?? each),
  );
  const expression = new RegExp(`^${source}$`);
  expressions.set(pattern, expression);
  return expression.test(text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A text as a pattern that fits only itself. */
export function asItself(text: string): string {
  return text.replaceAll('*', '\u0001').replaceAll('?', '\u0002');
}
