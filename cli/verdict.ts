import type { Alert, LeftAlone } from '../alert/alert.ts';
import { alertOf, alertOfValue } from '../alert/alert-of.ts';
import type { RenderCommand } from './command.ts';
import type { Found } from './input/events.ts';
import { whyUnmatched } from './why-unmatched.ts';

/** What the rule and the function would make of an event. `place` is its id where it has none of its own. */
export function verdictOn(
  found: Exclude<Found, { kind: 'unreadable' }>,
  place: string,
  wanted: RenderCommand['events'],
): Alert | LeftAlone {
  if (found.kind === 'message') return alertOf({ id: found.id ?? place, body: found.body });
  const reason = wanted === 'all' ? undefined : whyUnmatched(found.event);
  if (reason !== undefined) return { kind: 'left alone', reason };
  return alertOfValue(place, found.event, JSON.stringify(found.event));
}
