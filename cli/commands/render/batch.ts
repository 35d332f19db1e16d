import type { ReadableEvent } from './event-results.ts';

/** How the function gets its events: up to a hundred that came within its batch window. */
const most = 100;

/** Milliseconds between two events of one batch, at most: a log file holds minutes, the queue's window seconds. */
const longestPause = 60_000;

/** Whether the next event belongs to another batch than those before it. */
export function isOver(batch: readonly ReadableEvent[], next: ReadableEvent): boolean {
  const last = batch.at(-1);
  if (last === undefined) return false;
  if (batch.length >= most) return true;
  const [one, other] = [timeOf(last), timeOf(next)];
  return one !== undefined && other !== undefined && Math.abs(one - other) > longestPause;
}

/** Each event once: CloudTrail may deliver one twice, and log files overlap. The function knows an event by its id. */
export function once(batch: readonly ReadableEvent[]): readonly ReadableEvent[] {
  return [...new Map(batch.map((event) => [likeness(event), event])).values()];
}

/** Files that hide who did what have one id for many events, so that the rest has to be the same, too. */
function likeness(event: ReadableEvent): unknown {
  return event.kind === 'record' && event.record.eventId !== undefined ? `${event.id} ${event.text}` : event;
}

function timeOf(event: ReadableEvent): number | undefined {
  return event.kind === 'record' ? event.record.time : undefined;
}
