import { type Token, type Tokens, takes } from '../text/tokens.ts';

/** All texts that fit the same patterns, and one of them. */
export type TextClass = Readonly<{ fits: ReadonlySet<number>; witness: string }>;

export type TextClasses = Readonly<{
  classes: readonly TextClass[];
  /** Whether every class is there; there may be too many. */
  complete: boolean;
}>;

/** What to look for. */
export type Search = Readonly<{
  patterns: readonly Tokens[];
  /** Only texts that fit at least one of these patterns, given by their index; all texts where undefined. */
  wanted?: ReadonlySet<number> | undefined;
  /** How many states of the search are looked at, at most. */
  limit: number;
}>;

/**
 * The classes into which patterns divide all texts that are not empty, each with a witness: a walk through the
 * product of the patterns' automata, shortest texts first. A character that no pattern names stands for all those.
 * Why: docs/decisions/0170.
 */
export function classesOf({ patterns, wanted, limit }: Search): TextClasses {
  const automaton = automatonOf(patterns);
  const found = new Map<string, TextClass>();
  const seen = new Set<string>();
  let states: readonly Walked[] = [{ positions: automaton.start, text: '' }];
  while (states.length > 0 && seen.size <= limit) {
    const next: Walked[] = [];
    for (const { positions, text } of states) {
      for (const character of automaton.characters(positions)) {
        const walked = { positions: automaton.step(positions, character), text: text + character };
        const key = walked.positions.join();
        if (seen.has(key) || !automaton.mayFit(walked.positions, wanted)) continue;
        seen.add(key);
        next.push(walked);
        note(found, automaton.fits(walked.positions), walked.text, wanted);
      }
    }
    states = next;
  }
  return { classes: [...found.values()], complete: states.length === 0 };
}

/** Where a walk has got to: the places in all patterns, and the text on the way. */
type Walked = Readonly<{ positions: Positions; text: string }>;

/** Places in the patterns, all of which are written one behind the other, in ascending order. */
type Positions = readonly number[];

function note(
  found: Map<string, TextClass>,
  fits: readonly number[],
  witness: string,
  wanted: ReadonlySet<number> | undefined,
): void {
  const key = fits.join();
  if (found.has(key) || (wanted !== undefined && !fits.some((index) => wanted.has(index)))) return;
  found.set(key, { fits: new Set(fits), witness });
}

type Place = Readonly<{ pattern: number; token: Token | undefined }>;

function automatonOf(patterns: readonly Tokens[]) {
  const places = patterns.flatMap((tokens, pattern) =>
    [...tokens, undefined].map((token): Place => ({ pattern, token })),
  );
  const strange = unnamed(patterns);
  const start = places.flatMap((_, place) => (places[place - 1]?.token === undefined ? [place] : []));
  const afterRuns = (positions: Iterable<number>) => settled(places, positions);
  return {
    start: afterRuns(start),
    /** What may come next and make a difference, the strange character first. */
    characters: (positions: Positions) => {
      const named = new Set(strange);
      for (const position of positions) {
        const token = places[position]?.token;
        if (token?.kind === 'character') for (const each of token.of) named.add(each);
        else if (token?.within === 'segment') named.add(':');
      }
      return named;
    },
    step: (positions: Positions, character: string) => {
      const next: number[] = [];
      for (const position of positions) {
        const token = places[position]?.token;
        if (token !== undefined && takes(token, character)) next.push(token.kind === 'run' ? position : position + 1);
      }
      return afterRuns(next);
    },
    fits: (positions: Positions) =>
      positions.flatMap((position) => {
        const place = places[position];
        return place !== undefined && place.token === undefined ? [place.pattern] : [];
      }),
    mayFit: (positions: Positions, wanted: ReadonlySet<number> | undefined) =>
      wanted === undefined || positions.some((position) => wanted.has(places[position]?.pattern ?? -1)),
  };
}

/**
 * The places with those behind a run, which may take nothing. Of a pattern, what stands before its last run is
 * dropped: whatever fits from there fits from the run as well.
 */
function settled(places: readonly Place[], positions: Iterable<number>): Positions {
  const all = new Set<number>();
  const lastRuns = new Map<number, number>();
  for (let position of positions) {
    all.add(position);
    for (let place = places[position]; place?.token?.kind === 'run'; place = places[position]) {
      if (place.token.within === 'text') {
        lastRuns.set(place.pattern, Math.max(position, lastRuns.get(place.pattern) ?? 0));
      }
      position += 1;
      all.add(position);
    }
  }
  const isNeeded = (position: number) => position >= (lastRuns.get(places[position]?.pattern ?? -1) ?? 0);
  return [...all].filter(isNeeded).sort((one, other) => one - other);
}

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
