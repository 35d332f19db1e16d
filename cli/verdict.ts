import type { Alert, LeftAlone } from '../alert/alert.ts';
import { alertOf, read, readValue } from '../alert/pipe.ts';
import type { Alerter } from '../iam/alerter/alerter.ts';
import { notKept } from '../iam/state/before.ts';
import type { RenderCommand } from './command.ts';
import type { Found } from './input/events.ts';
import { whyUnmatched } from './why-unmatched.ts';

/** Whether the rules are asked, or all is to be told; and whose rules they are. */
export type Judging = Readonly<{ events: RenderCommand['events']; alerter: Alerter }>;

/** What the rules and the function would make of an event. `place` is its id where it has none of its own. */
export function verdictOn(
  found: Exclude<Found, { kind: 'unreadable' }>,
  place: string,
  { events, alerter }: Judging,
): Alert | LeftAlone {
  if (found.kind === 'event' && events !== 'all') {
    const reason = whyUnmatched(found.event, alerter);
    if (reason !== undefined) return { kind: 'left alone', reason };
  }
  const event =
    found.kind === 'message'
      ? read({ id: found.id ?? place, body: found.body })
      : readValue(place, found.event, JSON.stringify(found.event));
  return event.kind === 'record' ? alertOf(event, notKept, alerter) : event;
}
