import type { Clock } from '../clock.ts';
import { shortestSend, type TimeLeft } from '../time-left.ts';
import { outOfTime } from './failure.ts';

/** Waits until the next one may go; throws where that is later than the time that is left. */
export type Turn = (timeLeft: TimeLeft) => Promise<void>;

/** Turns at least `interval` milliseconds apart, also from one batch of a warm function to the next. */
export function pace(interval: number, clock: Clock): Turn {
  let last = Number.NEGATIVE_INFINITY;
  return async (timeLeft) => {
    const wait = Math.min(interval, last + interval - clock.now());
    if (wait + shortestSend > timeLeft()) throw outOfTime();
    if (wait > 0) await clock.sleep(wait);
    last = clock.now();
  };
}
