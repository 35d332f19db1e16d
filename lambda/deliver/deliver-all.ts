import { alertsIn, type Message } from '../../alert/group.ts';
import { identityOf } from '../store/identity.ts';
import type { UndeliveredAlerts } from '../store/undelivered.ts';
import type { TimeLeft } from '../time-left.ts';
import { type DeliveryServices, deliver } from './deliver.ts';
import type { Destination } from './destination.ts';

/** The messages that one destination is to take. */
export type DestinationMessages = Readonly<{ destination: Destination; messages: readonly Message[] }>;

export type DeliverAllServices = DeliveryServices & Readonly<{ undelivered: UndeliveredAlerts }>;

/** Delivers to all destinations at once; the identities of the alerts that one of them has not taken, which are noted. */
export async function deliverAll(
  all: readonly DestinationMessages[],
  timeLeft: TimeLeft,
  services: DeliverAllServices,
): Promise<ReadonlySet<string>> {
  // Destinations do not wait for one another.
  const untaken = await Promise.all(all.map((each) => deliverAndNote(each, timeLeft, services)));
  return new Set(untaken.flat());
}

async function deliverAndNote(
  { destination, messages }: DestinationMessages,
  timeLeft: TimeLeft,
  services: DeliverAllServices,
): Promise<readonly string[]> {
  const untaken = await deliver(messages, destination, timeLeft, services);
  const alerts = untaken.flatMap(alertsIn);
  await services.undelivered.note(alerts, destination.name, timeLeft);
  return alerts.map(identityOf);
}
