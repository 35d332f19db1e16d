import { type Token, type Tokens, takes } from '../text/tokens.ts';

/** Places in the patterns, all of which are written one behind the other, in ascending order. */
export type Positions = readonly number[];

type Place = Readonly<{
  pattern: number;
  /** Undefined behind the last token. */
  token: Token | undefined;
}>;

/** Goes through texts character by character, and knows which of the patterns a text fits so far. */
export type Automaton = Readonly<{
  start: Positions;
  /** What may come next and make a difference, the strange character first. */
  characters(positions: Positions): ReadonlySet<string>;
  step(positions: Positions, character: string): Positions;
  fits(positions: Positions): readonly number[];
  /** Whether the text, or one that it begins, may fit one of these patterns. */
  mayFit(positions: Positions, wanted: ReadonlySet<number> | undefined): boolean;
}>;

export function automatonOf(patterns: readonly Tokens[], strange: string): Automaton {
  const places = patterns.flatMap((tokens, pattern) =>
    [...tokens, undefined].map((token): Place => ({ pattern, token })),
  );
  const starts = places.flatMap((_, place) => (places[place - 1]?.token === undefined ? [place] : []));
  return {
    start: settled(places, starts),
    characters: (positions) => charactersAt(places, positions, strange),
    step: (positions, character) => settled(places, taken(places, positions, character)),
    fits: (positions) =>
      positions.flatMap((at) => (places[at]?.token === undefined ? (places[at]?.pattern ?? []) : [])),
    mayFit: (positions, wanted) =>
      wanted === undefined || positions.some((position) => wanted.has(places[position]?.pattern ?? -1)),
  };
}

function charactersAt(places: readonly Place[], positions: Positions, strange: string): ReadonlySet<string> {
  const named = new Set(strange);
  for (const position of positions) {
    const token = places[position]?.token;
    if (token?.kind === 'character') for (const each of token.of.split('')) named.add(each);
    else if (token?.within === 'segment') named.add(':');
  }
  return named;
}

function taken(places: readonly Place[], positions: Positions, character: string): number[] {
  const next: number[] = [];
  for (const position of positions) {
    const token = places[position]?.token;
    if (token !== undefined && takes(token, character)) next.push(token.kind === 'run' ? position : position + 1);
  }
  return next;
}

/**
 * The places with those behind a run, which may take nothing. Of a pattern, what stands before its last run is
 * dropped: whatever fits from there fits from the run as well.
 */
function settled(places: readonly Place[], ascending: readonly number[]): Positions {
  const all: number[] = [];
  for (const position of ascending) {
    let at = position;
    while (at > (all.at(-1) ?? -1)) {
      const token = places[at]?.token;
      if (token?.kind === 'run' && token.within === 'text') dropPattern(places, all, places[at]?.pattern);
      all.push(at);
      if (token?.kind === 'run') at += 1;
    }
  }
  return all;
}

function dropPattern(places: readonly Place[], positions: number[], pattern: number | undefined): void {
  while (places[positions.at(-1) ?? -1]?.pattern === pattern) positions.pop();
}
