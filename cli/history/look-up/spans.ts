import type { Piece } from '../cache/periods.ts';
import type { SpanPiece } from './piece.ts';

const day = 86_400_000;

/** So many pages a piece should have: few calls where little happens, two calls in flight where much does. */
const fewPages = 20;

/**
 * Pieces in the order in which to read them, newest first; each is cut off when it is its turn. What is missing is cut
 * by how many pages came for what was asked so far. The first are short: the latest is to come at once.
 */
export function* spansOf(pieces: readonly Piece<string>[], pages: () => number): Generator<SpanPiece> {
  let [asked, count] = [0, 0];
  for (const piece of pieces) {
    if (piece.kind === 'kept') {
      yield piece;
      continue;
    }
    const { since } = piece.period;
    for (let { until } = piece.period; until > since; ) {
      const length = count < 2 ? day * 8 ** count : Math.max(day, (asked / Math.max(1, pages())) * fewPages);
      // What is left over goes with the last.
      const begin = until - length * 1.5 <= since ? since : until - Math.floor(length / 1_000) * 1_000;
      yield { kind: 'missing', period: { since: begin, until } };
      asked += until - begin;
      count += 1;
      until = begin;
    }
  }
}
