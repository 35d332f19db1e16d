import type { EventRecord, LeftAlone, UnreadableAlert } from '../../../alert/alert.ts';
import { read, readValue } from '../../../alert/pipe.ts';
import { shortened, shown } from '../../../alert/visible.ts';
import { whyUnmatched } from '../../../iam/alerter/why-unmatched.ts';
import type { Context } from '../../../iam/context.ts';
import { type FoundEvent, foundIn } from '../../input/found-events.ts';
import type { Source } from '../../input/source.ts';
import { isTooDeep, whyUnread } from '../../input/why-unread.ts';

/** What became of one event of the input. */
export type EventResult =
  | Readonly<{ kind: 'event'; event: ReadableEvent }>
  | Readonly<{ kind: 'skipped'; reason: string }>
  | Readonly<{ kind: 'unread'; place: string; why: string }>;

/** An event that becomes an alert. */
export type ReadableEvent = EventRecord | UnreadableAlert;

/** Whether events that no rule catches are rendered as well, and what the operator declared, whose rules they are. */
export type Selection = Readonly<{ all: boolean; declared: Required<Context> }>;

/** The results of a source's events, as fast as they are taken. */
export async function* eventResults(source: Source, selection: Selection): AsyncGenerator<EventResult> {
  for await (const found of foundIn(source)) yield resultOf(found, selection);
}

function resultOf(found: FoundEvent, selection: Selection): EventResult {
  if (found.kind === 'unreadable') return { kind: 'unread', place: found.place, why: found.why };
  try {
    const event = eventIn(found, selection);
    return event.kind === 'left alone' ? { kind: 'skipped', reason: event.reason } : { kind: 'event', event };
  } catch (error) {
    return { kind: 'unread', place: found.place, why: isTooDeep(error) ? whyUnread(error) : ourFault(error) };
  }
}

type Readable = Exclude<FoundEvent, { kind: 'unreadable' }>;

/** What the rules and the function would make of an event. */
function eventIn(found: Readable, { all, declared }: Selection): ReadableEvent | LeftAlone {
  const reason = all || found.kind === 'message' ? undefined : whyUnmatched(found.event, declared.alerter);
  if (reason !== undefined) return { kind: 'left alone', reason };
  return readFound(found);
}

/** An event is known by its place where it has no id of its own. */
function readFound(found: Readable): ReturnType<typeof read> {
  return found.kind === 'message'
    ? read({ id: found.id ?? found.place, body: found.body })
    : readValue(found.place, found.event, JSON.stringify(found.event));
}

/** What is said of an error that no input should cause. */
export function ourFault(error: unknown): string {
  return `this version failed to render it, which is a fault of ours: ${shortened(shown(String(error)), 200)}`;
}
