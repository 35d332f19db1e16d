import type { EventAlert, EventRecord } from '../alert/alert.ts';
import { alertsIn, type Message } from '../alert/group.ts';
import { alertOf, holdBack, messagesFor, read } from '../alert/pipe.ts';
import type { Reader } from '../alert/reader.ts';
import { type Before, notKept } from '../iam/state/before.ts';
import type { Recall } from '../lambda/recall.ts';
import { contextOf } from '../lib/names.ts';
import { defaults } from '../lib/settings/defaults.ts';
import type { Services } from '../standins/services.ts';
import { batchOf, context } from './invocation.ts';
import type { StoryEvent } from './story.ts';
import { destinationsWithout } from './undelivered.ts';

/** The messages of a batch, and for each fault a line that says which destination lacks which event. */
export type Delivered = Readonly<{ messages: readonly Message[]; faults: readonly string[] }>;

export type Handler = typeof import('../lambda/handler.ts').handler;

/** Gives a batch to the function, and checks at the stand-ins that every message arrived. */
export async function deliverBatch(
  events: readonly StoryEvent[],
  handler: Handler,
  reader: Reader,
  { recall, ...services }: Services & Readonly<{ recall: Recall }>,
): Promise<Delivered> {
  const batch = batchOf(events);
  const { batchItemFailures } = await handler(batch, context());
  const found = batch.Records.map(({ messageId, body }) => read({ id: messageId, body }));
  const records = found.flatMap((event) => (event.kind === 'record' ? event : []));
  // As at a retry: the function tells of each event the state before that it told at first.
  const told = await recall(records, () => 60_000);
  const before = new Map<EventRecord, Before>(records.map((record, index) => [record, told[index] ?? notKept]));
  const all = found.flatMap((event) => alertsOf(event, before));
  const { alerts } = holdBack(all, defaults.hold, Date.now());
  const { messages } = messagesFor(alerts, {});
  const undelivered = messages.flatMap((message) =>
    destinationsWithout(message, reader, services).map(
      (destination) => `${destination} lacks event ${idsIn(message)}.`,
    ),
  );
  const returned = batchItemFailures.map(
    ({ itemIdentifier }) => `The function returned ${itemIdentifier} to the queue.`,
  );
  return { messages, faults: [...undelivered, ...returned] };
}

function alertsOf(event: ReturnType<typeof read>, before: ReadonlyMap<EventRecord, Before>): readonly EventAlert[] {
  if (event.kind === 'left alone') return [];
  return [event.kind === 'record' ? alertOf(event, before.get(event) ?? notKept, contextOf(defaults)) : event];
}

function idsIn(message: Message): string {
  return alertsIn(message)
    .map(({ id }) => id)
    .join(', ');
}
