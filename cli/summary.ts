import type { RenderCommand } from './command.ts';
import type { Tally } from './tally.ts';

/** What standard error says at the end: what was skipped and what not read, or nothing where all was rendered. */
export function summary({ rendered, unread, skipped }: Tally, wanted: RenderCommand['events']): string {
  if (rendered + unread + skipped.size === 0) return 'There is no event in the input: nothing to render.\n';
  const unreadLine = unread === 0 ? '' : `Could not read ${counted(unread, 'part')}, named above.\n`;
  return skippedLine(skipped, wanted) + unreadLine;
}

function skippedLine(skipped: Tally['skipped'], wanted: RenderCommand['events']): string {
  if (skipped.size === 0) return '';
  const all = [...skipped.values()].reduce((sum, count) => sum + count, 0);
  const reasons = [...skipped].map(([reason, count]) => `${count.toLocaleString('en')} × ${reason}`);
  const hint = wanted === 'all' ? '' : ' --all renders also what no rule matches.';
  return `Skipped ${counted(all, 'event')}: ${reasons.join('; ')}.${hint}\n`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
