/** The first lines that fit into `room` characters, each whole, and what `moreLines` says of those left out. */
export function fittingLines(
  lines: readonly string[],
  room: number,
  moreLines: (count: number) => string,
): readonly string[] {
  const kept: string[] = [];
  let left = room;
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) return [...kept, moreLines(lines.length - kept.length)];
    kept.push(line);
  }
  return kept;
}
