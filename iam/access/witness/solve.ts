import { matches } from '../text/matches.ts';
import type { Part, Template } from '../text/template.ts';
import { glob } from '../text/tokens.ts';

/** A variable's key and a value of it. */
export type Solution = readonly [key: string, value: string];

/** How many ways to read a text are followed. */
const limit = 400;

/** The values that the variables of a template may have where it fits a text. */
export function solutionsOf({ parts, style }: Template, text: string): readonly Solution[] {
  return solve(parts, text, style.wild, { left: limit }) ?? [];
}

/** Undefined where there is no way to the end of the text. */
function solve(
  [first, ...rest]: readonly Part[],
  text: string,
  wild: boolean,
  budget: { left: number },
): readonly Solution[] | undefined {
  if (first === undefined) return text === '' ? [] : undefined;
  const ways = lengthsOf(first, text, wild).flatMap((length) => {
    budget.left -= 1;
    const found = budget.left < 0 ? undefined : solve(rest, text.slice(length), wild, budget);
    if (found === undefined) return [];
    const own: readonly Solution[] = first.kind === 'variable' ? [[first.key, text.slice(0, length)]] : [];
    return [[...own, ...found]];
  });
  return ways.length === 0 ? undefined : ways.flat();
}

/** How much of the front of a text a part may take. */
function lengthsOf(part: Part, text: string, wild: boolean): readonly number[] {
  if (part.kind === 'variable') return Array.from({ length: text.length }, (_, index) => index + 1);
  if (!wild || part.kind === 'character' || !/[*?]/.test(part.text)) {
    return text.startsWith(part.text) ? [part.text.length] : [];
  }
  const tokens = glob(part.text);
  const lengths = Array.from({ length: text.length + 1 }, (_, length) => length);
  return lengths.filter((length) => matches(tokens, text.slice(0, length)));
}
