/** The first lines that fit into `room` characters, each whole, and how many are left out. */
export function fittingLines(lines: readonly string[], room: number): readonly string[] {
  const kept: string[] = [];
  let left = room;
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) return [...kept, `… (${lines.length - kept.length} more lines: the e-mail holds them)`];
    kept.push(line);
  }
  return kept;
}
