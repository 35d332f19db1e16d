import type { Alert } from '../alert/alert.ts';
import { alertsIn, type Message } from '../alert/group.ts';
import { alertOf, holdBack, messagesFor, read } from '../alert/pipe.ts';
import type { Reader } from '../alert/reader.ts';
import { notKept } from '../iam/state/before.ts';
import { contextOf } from '../lib/names.ts';
import { defaults } from '../lib/settings/defaults.ts';
import type { Services } from '../standins/services.ts';
import { batchOf, context } from './invocation.ts';
import type { StoryEvent } from './story.ts';
import { destinationsWithout } from './undelivered.ts';

/** The messages of a batch, and for each fault a line that says which destination lacks which event. */
export type Delivered = Readonly<{ messages: readonly Message[]; faults: readonly string[] }>;

type Handler = typeof import('../lambda/handler.ts').handler;

/** Gives a batch to the function, and checks at the stand-ins that every message arrived. */
export async function deliverBatch(
  events: readonly StoryEvent[],
  handler: Handler,
  reader: Reader,
  services: Services,
): Promise<Delivered> {
  const batch = batchOf(events);
  const { batchItemFailures } = await handler(batch, context());
  const all = batch.Records.flatMap(({ messageId, body }) => alertsOf(messageId, body));
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

function alertsOf(id: string, body: string): readonly Alert[] {
  const event = read({ id, body });
  if (event.kind === 'left alone') return [];
  return [event.kind === 'record' ? alertOf(event, notKept, contextOf(defaults)) : event];
}

function idsIn(message: Message): string {
  return alertsIn(message)
    .map(({ id }) => id)
    .join(', ');
}
