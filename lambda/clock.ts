import { setTimeout as sleep } from 'node:timers/promises';

/** The time, handed in so that a test can run it. */
export type Clock = Readonly<{
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}>;

export const systemClock: Clock = {
  now: Date.now,
  sleep: (milliseconds) => sleep(milliseconds),
};
