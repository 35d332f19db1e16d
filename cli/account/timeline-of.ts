import { AwsFault, isRefusal } from '../aws/aws-fault.ts';
import type { CommandContext } from '../command-context.ts';
import { longest } from '../history/look-up/limits.ts';
import { type ReadRecords, readRecords } from '../history/read-records.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { withOnceAttached } from './once-attached.ts';
import { type AccountNow, accountNow, historyOf, type Sources } from './sources.ts';

/**
 * The account and what was done to it. The whole history is read, unless `since` says otherwise, also for a question
 * about its end: what a call replaced, only an earlier record tells.
 */
export async function timelineIn(sources: Sources, context: CommandContext, since = 0): Promise<Evidence> {
  const account = await accountNow(sources, context);
  const read = await recordsIn(sources, context, since);
  return await joined(account, read, sources, context, since);
}

/** The same for whoever can do something without a history; `isBlind` where it may not be read. */
export async function timelineIfAllowed(
  sources: Sources,
  context: CommandContext,
  since: number,
): Promise<Evidence & Readonly<{ isBlind: boolean }>> {
  const account = await accountNow(sources, context);
  try {
    const read = await recordsIn(sources, context, since);
    return { ...(await joined(account, read, sources, context, since)), isBlind: false };
  } catch (error) {
    if (!(error instanceof AwsFault && isRefusal(error))) throw error;
    const gap = `${error.message.slice(0, 1).toUpperCase()}${error.message.slice(1)}`;
    return { ...evidenceOf(account, [], [...account.gaps, gap], undefined), isBlind: true };
  }
}

async function joined(
  account: AccountNow,
  { records, gaps }: ReadRecords,
  sources: Sources,
  context: CommandContext,
  since: number,
): Promise<Evidence> {
  const isOfAws = sources.state === undefined && account.isUnread !== true;
  const whole = isOfAws ? await withPolicies(account, records, sources, context) : account;
  return evidenceOf(whole, records, [...whole.gaps, ...gaps], beginOf(sources, context, since));
}

/** The client of IAM is loaded only by whoever asks AWS. */
const withPolicies: typeof withOnceAttached = async (...all) =>
  await (await import('./once-attached.ts')).withOnceAttached(...all);

async function recordsIn(sources: Sources, context: CommandContext, since: number): Promise<ReadRecords> {
  return await readRecords(await historyOf(sources, context), { since, until: context.now() });
}

/** Files tell by their first record how far back they reach. */
function beginOf({ files = [], table }: Sources, context: CommandContext, since: number): number | undefined {
  if (files.length > 0 || table !== undefined) return undefined;
  return Math.max(since, context.now() - longest);
}
