import { nothingOpen, type Open } from '../../iam/decision/decision-in.ts';
import { stateAt } from '../../iam/hunt/state-at.ts';
import type { State } from '../../iam/state/state.ts';
import type { CommandContext } from '../command-context.ts';
import { momentOf } from '../time/moment.ts';
import { accountNow, type Sources } from './sources.ts';
import { timelineIn } from './timeline-of.ts';

/** The account now, or as it was. */
export type AccountAt = Readonly<{ state: State; open: Open; gaps: readonly string[]; time: number }>;

/** Reads the account, and goes back through its history where `at` names a time. */
export async function accountAt(sources: Sources, at: string | undefined, context: CommandContext): Promise<AccountAt> {
  const now = context.now();
  if (at === undefined) return { ...(await accountNow(sources, context)), open: nothingOpen, time: now };
  const time = momentOf(at, now, '--at');
  const { timeline, gaps } = await timelineIn(sources, context);
  return { ...stateAt(timeline, time), gaps, time };
}
