import { whyUnmatched } from '../cli/why-unmatched.ts';
import { textAt } from '../iam/cloudtrail/fields.ts';
import { matches } from '../iam/cloudtrail/matches.ts';
import type { Scene } from './story.ts';

/** An event that the rule does not match, by its name, and why. */
export type LeftAlone = Readonly<{ eventName: string; reason: string }>;

/** What the rule does with the events: those that it matches go into the queue. */
export function sortOut(
  scenes: readonly Scene[],
  pattern: unknown,
): Readonly<{ matched: readonly Scene[]; leftAlone: readonly LeftAlone[] }> {
  const isMatched = ({ event }: Scene) => matches(pattern, event);
  return {
    matched: scenes.filter(isMatched),
    leftAlone: scenes.filter((scene) => !isMatched(scene)).map(leftAlone),
  };
}

function leftAlone({ event }: Scene): LeftAlone {
  return {
    eventName: textAt(event, 'detail', 'eventName') ?? 'an event without a name',
    reason: whyUnmatched(event) ?? 'not matched by the pattern in the template',
  };
}
