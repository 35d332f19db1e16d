import type { Audience } from '../../alert/audience.ts';
import type { Message } from '../../alert/group.ts';
import type { TimeLeft } from '../time-left.ts';

/** Somewhere that messages go: a Slack channel, or the SNS topic. */
export type Destination = Readonly<{
  /** By which receipts and logs know it: `sns`, or the parameter that holds the webhook's URL. */
  name: string;
  /** `slow`: it takes about one message a second, and nothing else may wait for it. */
  speed: 'fast' | 'slow';
  /** Which alerts are for it; every one, where nothing is said. */
  audience?: Audience;
  /** Begins to fetch what sending needs, while the receipts are looked up. What goes wrong, `send` says. */
  prepare?(timeLeft: TimeLeft): void;
  /** Waits until it takes another message; throws a DeliveryError where that is too late. */
  ready?(timeLeft: TimeLeft): Promise<void>;
  /** Throws a DeliveryError where the message was not taken. */
  send(message: Message, timeLeft: TimeLeft): Promise<void>;
}>;

export function isSlow({ speed }: Destination): boolean {
  return speed === 'slow';
}
