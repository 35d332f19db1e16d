import type { Clock } from '../clock.ts';
import { shortestSend, type TimeLeft } from '../time-left.ts';
import { outOfTime } from './failure.ts';

/** When the next message may go to a destination that takes only so many. */
export type Pace = Readonly<{
  /** Waits until the next one may go; throws where that is later than the time that is left. */
  wait(timeLeft: TimeLeft): Promise<void>;
  /** One goes now. */
  sent(): void;
  /** None may go for so many milliseconds, as the destination asks. */
  pause(milliseconds: number): void;
}>;

/** Nobody is believed who asks for a longer pause: alerts would lie in the queue until the function is replaced. */
const longestPause = 15 * 60 * 1_000;

/**
 * Turns at least `interval` milliseconds apart. Both the last turn and a pause are kept as long as the execution
 * environment lives, so they count from one batch to the next. docs/decisions/0182
 */
export function pace(interval: number, clock: Clock): Pace {
  let last = Number.NEGATIVE_INFINITY;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  return {
    wait: async (timeLeft) => {
      const now = clock.now();
      const turn = Math.min(interval, last + interval - now);
      const wait = Math.max(turn, Math.min(longestPause, pausedUntil - now));
      if (wait + shortestSend > timeLeft()) throw outOfTime(Math.max(0, wait));
      if (wait > 0) await clock.sleep(wait);
    },
    sent: () => {
      last = clock.now();
    },
    pause: (milliseconds) => {
      pausedUntil = clock.now() + Math.min(longestPause, milliseconds);
    },
  };
}
