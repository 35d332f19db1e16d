import type { Alert } from '../alert/alert.ts';
import type { Directory } from '../alert/directory.ts';
import { type MessagesFor, messagesFor } from '../alert/pipe.ts';
import { whyNotFor } from '../alert/route.ts';
import type { DestinationMessages } from './deliver/deliver-all.ts';
import type { Destination } from './deliver/destination.ts';
import type { Log } from './log.ts';
import { orElse } from './or-else.ts';
import type { HasTaken, Receipts } from './store/receipts.ts';
import type { TimeLeft } from './time-left.ts';

export type MessageServices = Readonly<{
  destinations: readonly Destination[];
  receipts: Receipts;
  log: Log;
  /** The accounts as far as they are known; none, where nothing is said. */
  directory?: Directory;
}>;

/** The messages for each destination: of the alerts that are for it and that it has not taken yet. */
export async function makeMessages(
  alerts: readonly Alert[],
  timeLeft: TimeLeft,
  services: MessageServices,
): Promise<readonly DestinationMessages[]> {
  if (alerts.length === 0) return [];
  const { destinations, receipts } = services;
  const asked = destinations.filter((destination) => isForSome(destination, alerts, services));
  for (const destination of asked) destination.prepare?.(timeLeft);
  const hasTaken = await receipts.held(
    alerts,
    asked.map(({ name }) => name),
    timeLeft,
  );
  return destinations.map((destination) => ({
    destination,
    messages: messagesTo(destination, alerts, hasTaken, services),
  }));
}

/** Whether a destination has to be asked at all. */
function isForSome(
  { name, audience = {} }: Destination,
  alerts: readonly Alert[],
  { log, directory }: MessageServices,
): boolean {
  return orElse(
    () => alerts.some((alert) => whyNotFor(alert, audience, directory) === undefined),
    () => true,
    { message: 'routing failed', destination: name, eventIds: alerts.map(({ id }) => id) },
    log,
  );
}

/** Says in the log which alerts are not for the destination, and why. */
function messagesTo(
  { name, audience = {} }: Destination,
  alerts: readonly Alert[],
  hasTaken: HasTaken,
  { log, directory }: MessageServices,
): MessagesFor['messages'] {
  const isTaken = (alert: Alert) => hasTaken(alert, name);
  const { messages, notFor } = orElse(
    () => messagesFor(alerts, audience, isTaken, directory),
    () => ungrouped(alerts.filter((alert) => !isTaken(alert))),
    { message: 'grouping failed', destination: name, eventIds: alerts.map(({ id }) => id) },
    log,
  );
  for (const { alert, reason } of notFor) {
    log.info({ message: 'not for this destination', destination: name, eventIds: [alert.id], reason });
  }
  return messages;
}

function ungrouped(alerts: readonly Alert[]): MessagesFor {
  return { messages: alerts.map((alert) => ({ kind: 'single', alert })), notFor: [] };
}
