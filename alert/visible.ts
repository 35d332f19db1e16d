/**
 * Characters that move the cursor, end a line, reverse the reading direction or take no room: Unicode's
 * control, format, separator, private and surrogate characters, the letters that are drawn as nothing,
 * the selectors that change the letter before them, and every space but the ordinary one.
 */
const obeyed =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]|[\u{115F}\u{1160}\u{2800}\u{3164}\u{FFA0}]|\p{Variation_Selector}|[\u{17B4}\u{17B5}]|(?! )\p{Zs}/gu;

/** Almost every text holds nothing else, which is found in a tenth of the time: ASCII, Latin letters, dashes and quotes. */
function isPlain(text: string): boolean {
  return /^[ -~\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2027]*$/.test(text);
}

/** The text with every character that a terminal, a mail reader or Slack would obey written out: `\n`, `\u{202e}`. */
export function shown(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(obeyed, (character) => escapes[character] ?? `\\u{${hex(character)}}`);
}

/** JSON text with the same characters as `\\uXXXX`: a parser reads the very same values, a person sees them. */
export function visibleJson(json: string): string {
  if (isPlain(json)) return json;
  return json.replace(obeyed, (character) =>
    Array.from({ length: character.length }, (_, index) => `\\u${hex4(character.charCodeAt(index))}`).join(''),
  );
}

function hex4(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}

/**
 * As much of a text as fits into `limit` characters (UTF-16 units) together with words that say how many are
 * missing; never half a character.
 */
export function frontOf(text: string, limit: number): Readonly<{ kept: string; missing: number }> {
  if (text.length <= limit) return { kept: text, missing: 0 };
  const kept = whole(text.slice(0, Math.max(0, limit - 28)));
  return { kept, missing: text.length - kept.length };
}

/** The same for logs and for errors on the command line, which are in English; messages ask the language of their reader. */
export function shortened(text: string, limit: number): string {
  const { kept, missing } = frontOf(text, limit);
  return missing === 0 ? text : `${kept}… (${missing} more characters)`;
}

/** The text without a last half of a character. */
export function whole(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
