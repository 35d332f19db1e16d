import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../lambda/clock.ts';

export type VirtualClock = Clock &
  Readonly<{
    /** Lets time pass, from one who sleeps to the next, until all of the work is done. */
    run(work: Promise<unknown>): Promise<void>;
  }>;

/** Time that passes for all who sleep at once: a simulation of things that go on side by side. */
export function virtualClock(): VirtualClock {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];

  function wakeNext(): void {
    const at = Math.min(...sleepers.map((sleeper) => sleeper.at));
    now = Math.max(now, at);
    const due = sleepers.filter((sleeper) => sleeper.at === at);
    for (const sleeper of due) {
      sleepers.splice(sleepers.indexOf(sleeper), 1);
      sleeper.wake();
    }
  }

  return {
    now: () => now,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ at: now + milliseconds, wake });
      }),
    run: async (work) => {
      const state = { kind: 'at work' };
      const end = work.finally(() => {
        state.kind = 'done';
      });
      while (state.kind === 'at work') {
        // All that can go on without time passing does.
        await setImmediate();
        if (sleepers.length > 0) wakeNext();
      }
      await end;
    },
  };
}
