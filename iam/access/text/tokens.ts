/**
 * A pattern, one token for each character. `segment` keeps a wildcard of an ARN operator within its part of the
 * ARN. A character in several cases has them all.
 */
export type Token =
  | Readonly<{ kind: 'character'; of: string }>
  | Readonly<{ kind: 'one' | 'run'; within: 'text' | 'segment' }>;

export type Tokens = readonly Token[];

export function literal(text: string): Tokens {
  return [...unitsOf(text)].map((of) => ({ kind: 'character', of }));
}

/** A text with the wildcards `*` and `?`. */
export function glob(text: string): Tokens {
  return unitsOf(text).map(globToken);
}

function globToken(of: string): Token {
  if (of === '*') return run;
  return of === '?' ? one : { kind: 'character', of };
}

const run: Token = { kind: 'run', within: 'text' };
const one: Token = { kind: 'one', within: 'text' };

export function inAnyCase(tokens: Tokens): Tokens {
  return tokens.map((token) => (token.kind === 'character' ? { ...token, of: bothCases(token.of) } : token));
}

function bothCases(character: string): string {
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
  return lower === upper ? character : lower + upper;
}

/** Each of an ARN's first five parts is matched for itself; whatever has fewer parts is compared as a text. */
export function bySegments(tokens: Tokens): Tokens {
  const colons = tokens.flatMap((token, index) => (isColon(token) ? [index] : []));
  const end = colons[4];
  if (end === undefined) return tokens;
  return tokens.map((token, index) =>
    token.kind === 'character' || index > end ? token : { ...token, within: 'segment' },
  );
}

function isColon(token: Token): boolean {
  return token.kind === 'character' && token.of === ':';
}

/** Whether a single character fits a token. */
export function takes(token: Token, character: string): boolean {
  if (token.kind === 'character') return token.of.includes(character);
  return token.within === 'text' || character !== ':';
}

/** UTF-16 units, as everywhere where texts are indexed. */
function unitsOf(text: string): readonly string[] {
  return text.split('');
}
