import type { Alert } from '../alert/alert.ts';
import { route } from '../alert/route.ts';
import type { Destination } from './deliver/destination.ts';
import type { Log } from './log.ts';

/** The alerts that a destination is to be told; of each other the log says why it is not. */
export function alertsFor({ name, audience = {} }: Destination, all: readonly Alert[], log: Log): readonly Alert[] {
  const { alerts, passedBy } = route(all, audience);
  for (const { alert, reason } of passedBy) {
    log.info({ message: 'not for this destination', destination: name, eventIds: [alert.id], reason });
  }
  return alerts;
}
