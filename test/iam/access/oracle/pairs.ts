import type { WrittenSet } from './decide.ts';
import { edited, randomSet, randomTests } from './policies.ts';
import { random } from './random.ts';

/** A pair of policy sets by its number: every other one is a small edit. */
export function pairOf(number: number): readonly [before: WrittenSet, after: WrittenSet] {
  const choices = random(number);
  const tests = randomTests(choices);
  const before = randomSet(choices, tests);
  return [before, number % 2 === 0 ? edited(before, choices, tests) : randomSet(choices, tests)];
}
