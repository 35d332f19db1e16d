import { whyUnmatched } from '../iam/alerter/why-unmatched.ts';
import { textAt } from '../iam/cloudtrail/fields.ts';
import { matches } from '../iam/cloudtrail/matches.ts';
import { alerterOf } from '../lib/names.ts';
import { defaults } from '../lib/settings/defaults.ts';
import type { StoryEvent } from './story.ts';

/** The name of an event that no rule matches, and why none does. */
export type UnmatchedEvent = Readonly<{ eventName: string; reason: string }>;

/** Separates the events that a rule would put into the queue from the others. */
export function matchRules(
  events: readonly StoryEvent[],
  patterns: readonly unknown[],
): Readonly<{ matched: readonly StoryEvent[]; unmatched: readonly UnmatchedEvent[] }> {
  const isMatched = ({ event }: StoryEvent) => patterns.some((pattern) => matches(pattern, event));
  return {
    matched: events.filter(isMatched),
    unmatched: events.filter((event) => !isMatched(event)).map(unmatchedEvent),
  };
}

function unmatchedEvent({ event }: StoryEvent): UnmatchedEvent {
  return {
    eventName: textAt(event, 'detail', 'eventName') ?? 'an event without a name',
    reason: whyUnmatched(event, alerterOf(defaults)) ?? 'not matched by a pattern in the template',
  };
}
