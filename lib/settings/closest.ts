/** The known name that somebody most likely meant, or nothing where none is near. */
export function closest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, distance: edits(name.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((one, other) => one.distance - other.distance);
  return ranked.find(({ candidate, distance }) => distance <= Math.ceil(candidate.length / 3))?.candidate;
}

/** How many letters to insert, delete or replace to come from one word to the other (Levenshtein). */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const letter of from) row = nextRow(row, letter, to);
  return row[to.length] ?? 0;
}

function nextRow(above: readonly number[], letter: string, to: string): number[] {
  const row = [(above[0] ?? 0) + 1];
  for (let index = 0; index < to.length; index += 1) {
    const replaced = (above[index] ?? 0) + (letter === to[index] ? 0 : 1);
    row.push(Math.min(replaced, (above[index + 1] ?? 0) + 1, (row[index] ?? 0) + 1));
  }
  return row;
}
