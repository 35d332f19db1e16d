import type { CommandContext } from '../command-context.ts';
import { readRecords } from '../history/read-records.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { accountNow, historyOf, type Sources } from './sources.ts';

/**
 * The account and what was done to it. The whole history is read, unless `since` says otherwise, also for a question
 * about its end: what a call replaced, only an earlier record tells.
 */
export async function timelineIn(sources: Sources, context: CommandContext, since = 0): Promise<Evidence> {
  const account = await accountNow(sources, context);
  const period = { since, until: context.now() };
  const { records, gaps } = await readRecords(await historyOf(sources, context), period);
  return evidenceOf(account, records, [...account.gaps, ...gaps]);
}
