import { matches } from '../text/matches.ts';
import type { Tokens } from '../text/tokens.ts';
import { classesOf, type TextClass } from '../witness/classes.ts';

/** A pattern, and its text where a text can say it. */
export type Pattern = Readonly<{ tokens: Tokens; text: string | undefined }>;

/** All actions, or all resources, by the patterns that stand in the statements to be compared. */
export type Field = Readonly<{
  patterns: readonly Pattern[];
  classes: readonly TextClass[];
  /** Whether a claim may be made of all that fits this pattern: its classes are all known. */
  isKnown: readonly boolean[];
  complete: boolean;
}>;

/** `*` is always among the patterns: it names what no other does. */
export const everything: Pattern = { tokens: [{ kind: 'run', within: 'text' }], text: '*' };

/** The field of these patterns; only as far as some of them reach, given by their index, if all of them have names. */
export function fieldOf(stated: readonly Pattern[], reach: ReadonlySet<number> | undefined, limit: number): Field {
  const patterns = [...stated, everything];
  const wanted = [...(reach ?? [])].every((index) => patterns[index]?.text !== undefined) ? reach : undefined;
  const { classes, complete } = classesOf({ patterns: patterns.map(({ tokens }) => tokens), wanted, limit });
  const isKnown = patterns.map(({ text }, index) => {
    if (wanted === undefined || wanted.has(index)) return true;
    return text !== undefined && [...wanted].some((other) => isInside(text, patterns[other]));
  });
  return { patterns, classes, isKnown, complete };
}

/** Whether all that fits one pattern fits another, as far as their texts show it: a `*` takes a `*`. */
function isInside(text: string, outer: Pattern | undefined): boolean {
  return outer?.text !== undefined && matches(outer.tokens, text);
}

/** The text of a pattern; undefined where no text says it: a wildcard's own character, a letter in any case. */
export function textOf(tokens: Tokens): string | undefined {
  if (tokens.some((token) => token.kind === 'character' && (token.of.length > 1 || /[*?]/.test(token.of)))) {
    return undefined;
  }
  return tokens.map((token) => (token.kind === 'character' ? token.of : token.kind === 'one' ? '?' : '*')).join('');
}

/** The index of the class that a text belongs to, or -1 where the field does not reach it. */
export function classOf(field: Field, text: string): number {
  const fits = new Set(field.patterns.flatMap(({ tokens }, index) => (matches(tokens, text) ? [index] : [])));
  return field.classes.findIndex(
    (one) => one.fits.size === fits.size && [...fits].every((index) => one.fits.has(index)),
  );
}
