import type { Period } from '../history.ts';

/** A piece of a period, and where it was kept; `missing` where it was not. */
export type Piece<Where> = Readonly<{ period: Period }> &
  (Readonly<{ kind: 'kept'; where: Where }> | Readonly<{ kind: 'missing' }>);

/** What was kept: whole between two times. */
export type Kept<Where> = Readonly<{ period: Period; where: Where }>;

/** A period in pieces, newest first, none over another: what is kept of it, and what is missing between. */
export function piecesOf<Where>({ since, until }: Period, kept: readonly Kept<Where>[]): readonly Piece<Where>[] {
  const pieces: Piece<Where>[] = [];
  let end = until;
  while (end > since) {
    const found = reaching(end, kept);
    if (found !== undefined) {
      const begin = Math.max(since, found.period.since);
      pieces.push({ kind: 'kept', period: { since: begin, until: end }, where: found.where });
      end = begin;
      continue;
    }
    const below = kept.filter(({ period }) => period.until < end).map(({ period }) => period.until);
    const begin = Math.max(since, ...below);
    pieces.push({ kind: 'missing', period: { since: begin, until: end } });
    end = begin;
  }
  return pieces;
}

/** Of those that hold the last moment before `end`, the one that reaches back furthest. */
function reaching<Where>(end: number, kept: readonly Kept<Where>[]): Kept<Where> | undefined {
  return kept
    .filter(({ period }) => period.since < end && period.until >= end)
    .toSorted((one, other) => one.period.since - other.period.since)[0];
}
