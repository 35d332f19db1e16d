import type { Alert } from '../alert/alert.ts';
import { alertsIn, type Message } from '../alert/group.ts';
import { alertOf, holdBack, messagesFor, read } from '../alert/pipe.ts';
import type { Reader } from '../alert/reader.ts';
import { notKept } from '../iam/state/before.ts';
import { alerterOf } from '../lib/names.ts';
import { defaults } from '../lib/settings/defaults.ts';
import { batchOf, context } from './invocation.ts';
import type { Stage } from './stage.ts';
import type { Scene } from './story.ts';
import { untoldBy } from './told.ts';

/** What a batch came to: its messages, and for each fault a line that says who was not told of what. */
export type Delivered = Readonly<{ messages: readonly Message[]; faults: readonly string[] }>;

type Handler = typeof import('../lambda/handler.ts').handler;

/** Hands a batch to the function, and asks the stand-ins whether every message came. */
export async function deliverBatch(
  scenes: readonly Scene[],
  handler: Handler,
  reader: Reader,
  stage: Stage,
): Promise<Delivered> {
  const batch = batchOf(scenes);
  const { batchItemFailures } = await handler(batch, context());
  const all = batch.Records.flatMap(({ messageId, body }) => alertsOf(messageId, body));
  const { alerts } = holdBack(all, defaults.hold, Date.now());
  const { messages } = messagesFor(alerts, {});
  const untold = messages.flatMap((message) =>
    untoldBy(message, reader, stage).map((destination) => `${destination} was not told of event ${idsIn(message)}.`),
  );
  const kept = batchItemFailures.map(({ itemIdentifier }) => `The function gave ${itemIdentifier} back to the queue.`);
  return { messages, faults: [...untold, ...kept] };
}

function alertsOf(id: string, body: string): readonly Alert[] {
  const event = read({ id, body });
  if (event.kind === 'left alone') return [];
  return [event.kind === 'record' ? alertOf(event, notKept, alerterOf(defaults)) : event];
}

function idsIn(message: Message): string {
  return alertsIn(message)
    .map(({ id }) => id)
    .join(', ');
}
