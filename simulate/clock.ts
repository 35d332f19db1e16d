import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../lambda/clock.ts';

/** Time that passes for all who sleep at once, and only where nothing else can go on. */
export type SimulatedClock = Clock &
  Readonly<{
    /** Lets time pass, from one who sleeps to the next, until nobody sleeps any more. */
    run(): Promise<void>;
  }>;

type Sleeper = Readonly<{ at: number; order: number; wake(): void }>;

export function simulatedClock(start: number): SimulatedClock {
  let now = start;
  let order = 0;
  // The last one wakes first.
  const sleepers: Sleeper[] = [];

  function insert(sleeper: Sleeper): void {
    let [low, high] = [0, sleepers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = sleepers[middle];
      if (other !== undefined && wakesAfter(other, sleeper)) low = middle + 1;
      else high = middle;
    }
    sleepers.splice(low, 0, sleeper);
  }

  return {
    now: () => now,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        order += 1;
        insert({ at: now + Math.max(0, milliseconds), order, wake });
      }),
    run: async () => {
      for (;;) {
        // All that can go on without time passing does.
        await setImmediate();
        const next = sleepers.pop();
        if (next === undefined) return;
        now = next.at;
        next.wake();
      }
    },
  };
}

/** Who began to sleep first wakes first, where two wake at one time: a run is the same each time. */
function wakesAfter(one: Sleeper, other: Sleeper): boolean {
  return one.at === other.at ? one.order > other.order : one.at > other.at;
}
