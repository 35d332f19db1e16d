import leven from 'leven';

/** The known name that somebody most likely meant, or nothing where none is near. */
export function closest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, distance: leven(name.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((one, other) => one.distance - other.distance);
  return ranked.find(({ candidate, distance }) => distance <= Math.ceil(candidate.length / 3))?.candidate;
}
