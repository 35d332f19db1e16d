import { whyUnmatched } from '../iam/alerter/why-unmatched.ts';
import { textAt } from '../iam/cloudtrail/fields.ts';
import { matches } from '../iam/cloudtrail/matches.ts';
import { alerterOf } from '../lib/names.ts';
import { defaults } from '../lib/settings/defaults.ts';
import type { Scene } from './story.ts';

/** An event that no rule matches, by its name, and why. */
export type LeftAlone = Readonly<{ eventName: string; reason: string }>;

/** What the rules do with the events: those that one of them matches go into the queue. */
export function sortOut(
  scenes: readonly Scene[],
  patterns: readonly unknown[],
): Readonly<{ matched: readonly Scene[]; leftAlone: readonly LeftAlone[] }> {
  const isMatched = ({ event }: Scene) => patterns.some((pattern) => matches(pattern, event));
  return {
    matched: scenes.filter(isMatched),
    leftAlone: scenes.filter((scene) => !isMatched(scene)).map(leftAlone),
  };
}

function leftAlone({ event }: Scene): LeftAlone {
  return {
    eventName: textAt(event, 'detail', 'eventName') ?? 'an event without a name',
    reason: whyUnmatched(event, alerterOf(defaults)) ?? 'not matched by a pattern in the template',
  };
}
