import { alertsIn, type Message } from '../../alert/group.ts';
import type { UndeliveredAlerts } from '../store/undelivered.ts';
import type { TimeLeft } from '../time-left.ts';
import { type DeliveryServices, deliver, type Untaken } from './deliver.ts';
import type { Destination } from './destination.ts';

export type { Untaken };

/** The messages that one destination is to take. */
export type DestinationMessages = Readonly<{ destination: Destination; messages: readonly Message[] }>;

export type DeliverAllServices = DeliveryServices & Readonly<{ undelivered: UndeliveredAlerts }>;

/** Delivers to all destinations at once; what one of them has not taken, which is noted. */
export async function deliverAll(
  all: readonly DestinationMessages[],
  timeLeft: TimeLeft,
  services: DeliverAllServices,
): Promise<readonly Untaken[]> {
  // Destinations do not wait for one another.
  const untaken = await Promise.all(all.map((each) => deliverAndNote(each, timeLeft, services)));
  return untaken.flat();
}

async function deliverAndNote(
  { destination, messages }: DestinationMessages,
  timeLeft: TimeLeft,
  services: DeliverAllServices,
): Promise<readonly Untaken[]> {
  const untaken = await deliver(messages, destination, timeLeft, services);
  const alerts = untaken.flatMap(({ message }) => alertsIn(message));
  await services.undelivered.note(alerts, destination.name, timeLeft);
  return untaken;
}
