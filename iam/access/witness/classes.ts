import type { Tokens } from '../text/tokens.ts';
import { automatonOf, type Positions } from './automaton.ts';
import { unnamed } from './unnamed.ts';

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
 * Why: docs/decisions/0174.
 */
export function classesOf({ patterns, wanted, limit }: Search): TextClasses {
  const automaton = automatonOf(patterns, unnamed(patterns));
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
