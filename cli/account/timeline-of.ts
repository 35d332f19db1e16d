import type { Timeline } from '../../iam/hunt/timeline.ts';
import type { CommandContext } from '../command-context.ts';
import type { Period } from '../history/history.ts';
import { readRecords } from '../history/read-records.ts';
import { evidenceOf } from './evidence.ts';
import { accountNow, historyOf, type Sources } from './sources.ts';

/** The account and what was done to it in a period, and what of both could not be read. */
export async function timelineIn(
  sources: Sources,
  period: Period,
  context: CommandContext,
): Promise<Readonly<{ timeline: Timeline; gaps: readonly string[] }>> {
  const account = await accountNow(sources, context);
  const { records, gaps: more } = await readRecords(await historyOf(sources, context), period);
  return evidenceOf(account, records, [...account.gaps, ...more]);
}
