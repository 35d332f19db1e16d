/** How many events became what. It is changed as they come: an input may be longer than memory. */
export type Counts = { rendered: number; held: number; unread: number; skipped: Map<string, number> };

export function newCounts(): Counts {
  return { rendered: 0, held: 0, unread: 0, skipped: new Map() };
}

/** What standard error says at the end: what was skipped, what held back and what not read, or nothing where all was rendered. */
export function summary({ rendered, held, unread, skipped }: Counts, all: boolean): string {
  if (rendered + held + unread + skipped.size === 0) return 'There is no event in the input: nothing to render.\n';
  const unreadLine = unread === 0 ? '' : `Could not read ${quantity(unread, 'part')}, named above.\n`;
  const heldLine =
    held === 0 ? '' : `${quantity(held, 'alert')} would not be sent, named above. --no-hold renders them.\n`;
  return skippedLine(skipped, all) + heldLine + unreadLine;
}

function skippedLine(skipped: Counts['skipped'], all: boolean): string {
  if (skipped.size === 0) return '';
  const total = [...skipped.values()].reduce((sum, count) => sum + count, 0);
  const reasons = [...skipped].map(([reason, count]) => `${count.toLocaleString('en')} × ${reason}`);
  const hint = all ? '' : ' --all renders also what no rule matches.';
  return `Skipped ${quantity(total, 'event')}: ${reasons.join('; ')}.${hint}\n`;
}

function quantity(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
