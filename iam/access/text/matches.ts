import { type Token, type Tokens, takes } from './tokens.ts';

/** Whether a text fits a pattern as a whole. */
export function matches(tokens: Tokens, text: string): boolean {
  return tokens.some(staysInSegment) ? matchesSegments(tokens, text) : matchesText(tokens, text);
}

function staysInSegment(token: Token): boolean {
  return token.kind === 'run' && token.within === 'segment';
}

/** Where all runs may take anything, it is enough to go back to the last one. */
function matchesText(tokens: Tokens, text: string): boolean {
  let [at, position, run, resume] = [0, 0, -1, 0];
  while (at < text.length) {
    const token = tokens[position];
    if (token?.kind === 'run') [run, resume, position] = [position, at, position + 1];
    else if (token !== undefined && takes(token, text.charAt(at))) [at, position] = [at + 1, position + 1];
    else if (run === -1) return false;
    else [position, at, resume] = [run + 1, resume + 1, resume + 1];
  }
  return tokens.slice(position).every(({ kind }) => kind === 'run');
}

function matchesSegments(tokens: Tokens, text: string): boolean {
  let positions = afterRuns(tokens, [0]);
  for (const character of text.split('')) {
    positions = afterRuns(tokens, stepped(tokens, positions, character));
  }
  return positions.includes(tokens.length);
}

function stepped(tokens: Tokens, positions: readonly number[], character: string): readonly number[] {
  return positions.flatMap((position) => {
    const token = tokens[position];
    if (token === undefined || !takes(token, character)) return [];
    return token.kind === 'run' ? position : position + 1;
  });
}

/** A run may take nothing: whoever stands before one stands behind it as well. */
function afterRuns(tokens: Tokens, positions: readonly number[]): readonly number[] {
  const all = new Set<number>();
  for (let position of positions) {
    all.add(position);
    while (tokens[position]?.kind === 'run') all.add(++position);
  }
  return [...all];
}
