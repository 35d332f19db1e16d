import type { Tokens } from '../text/tokens.ts';

/** A character that no pattern names, from those that Unicode leaves to private use. */
export function unnamed(patterns: readonly Tokens[]): string {
  const named = new Set(
    patterns.flatMap((tokens) => tokens.map((token) => (token.kind === 'character' ? token.of : ''))),
  );
  const texts = [...named].join('');
  let code = 0xe000;
  while (texts.includes(String.fromCharCode(code))) code += 1;
  return String.fromCharCode(code);
}
