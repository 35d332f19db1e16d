import type { Clock } from '../clock.ts';
import type { TimeLeft } from '../time-left.ts';
import type { Destination } from './destination.ts';
import { patience } from './patient-fetch.ts';

/**
 * The destination, which is waited for only until `end`. What has begun by then has its whole time for an answer: cut off
 * in the middle it may have arrived, and would arrive twice.
 */
export function hurried(destination: Destination, end: number, clock: Clock): Destination {
  const until = (limit: number, timeLeft: TimeLeft) => () => Math.min(timeLeft(), limit - clock.now());
  return {
    ...destination,
    ready: async (timeLeft) => destination.ready?.(until(end, timeLeft)),
    send: (message, timeLeft) => destination.send(message, until(end + patience, timeLeft)),
  };
}
