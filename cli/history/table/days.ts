import type { Period } from '../history.ts';

const length = 86_400_000;

/** The days of a period in UTC, newest first: `2026-11-24`. */
export function* daysOf({ since, until }: Period): Generator<string> {
  for (let day = Math.floor((until - 1) / length); day >= Math.floor(since / length); day -= 1) {
    yield new Date(day * length).toISOString().slice(0, 10);
  }
}
