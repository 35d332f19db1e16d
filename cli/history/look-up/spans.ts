import type { Period } from '../history.ts';

const day = 86_400_000;

/**
 * A period in pieces, newest first, each twice as long as the one before: two are asked for at a time, and whoever
 * wants the latest is not kept by what lies far back.
 */
export function spansOf({ since, until }: Period): readonly Period[] {
  const spans: Period[] = [];
  let end = until;
  for (let length = day; end > since; length *= 2) {
    // What is left over goes with the last.
    const begin = end - length * 1.5 <= since ? since : end - length;
    spans.push({ since: begin, until: end });
    end = begin;
  }
  return spans;
}
