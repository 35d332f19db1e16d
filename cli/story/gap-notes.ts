/** What could not be read, a line each, for standard error. */
export function gapNotes(gaps: readonly string[]): string {
  return gaps.map((gap) => `${gap}\n`).join('');
}
