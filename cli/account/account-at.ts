import type { Open } from '../../iam/decision/decision-in.ts';
import { nothingOpen } from '../../iam/decision/decision-in.ts';
import { stateAt } from '../../iam/hunt/state-at.ts';
import type { State } from '../../iam/state/state.ts';
import type { CommandContext } from '../command-context.ts';
import { readRecords } from '../history/read-records.ts';
import { momentOf } from '../time/moment.ts';
import { evidenceOf } from './evidence.ts';
import { accountNow, historyOf, type Sources } from './sources.ts';

/** The account now, or as it was. */
export type AccountAt = Readonly<{ state: State; open: Open; gaps: readonly string[]; time: number }>;

/** Reads the account, and goes back through its history where `at` names a time. */
export async function accountAt(sources: Sources, at: string | undefined, context: CommandContext): Promise<AccountAt> {
  const now = context.now();
  const account = await accountNow(sources, context);
  const { state, gaps } = account;
  if (at === undefined) return { state, gaps, open: nothingOpen, time: now };
  const time = momentOf(at, now, '--at');
  const { records, gaps: more } = await readRecords(await historyOf(sources, context), { since: time, until: now });
  const evidence = evidenceOf(account, records, [...gaps, ...more]);
  return { ...stateAt(evidence.timeline, time), gaps: evidence.gaps, time };
}
