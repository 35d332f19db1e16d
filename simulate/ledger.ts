import { alertsIn, type Message } from '../alert/group.ts';
import type { Services } from '../lambda/alert-on.ts';
import type { Clock } from '../lambda/clock.ts';

export type Destination = Services['destinations'][number];

/** That a destination took an alert: how long after its event, and in what. */
export type Taken = Readonly<{
  destination: string;
  id: string;
  security: string;
  /** Milliseconds from the event's arrival at the queue. */
  lag: number;
  /** How many alerts the message delivered. */
  together: number;
}>;

/** What the destinations took. */
export type Ledger = Readonly<{
  taken: readonly Taken[];
  /** Messages by destination. */
  messages: ReadonlyMap<string, number>;
  /** The destination, whose messages are written down once they were taken. */
  kept(destination: Destination): Destination;
}>;

export function ledgerOf(arrivals: ReadonlyMap<string, number>, clock: Clock): Ledger {
  const taken: Taken[] = [];
  const messages = new Map<string, number>();

  function write(destination: string, message: Message): void {
    const alerts = alertsIn(message);
    messages.set(destination, (messages.get(destination) ?? 0) + 1);
    for (const { id, measures } of alerts) {
      const lag = clock.now() - (arrivals.get(id) ?? clock.now());
      taken.push({ destination, id, security: measures.security, lag, together: alerts.length });
    }
  }

  function kept(destination: Destination): Destination {
    return {
      ...destination,
      send: async (message, timeLeft) => {
        await destination.send(message, timeLeft);
        write(destination.name, message);
      },
    };
  }

  return { taken, messages, kept };
}
