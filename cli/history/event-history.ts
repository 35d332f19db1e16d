import { setTimeout as sleep } from 'node:timers/promises';
import type { Aws } from '../aws/aws.ts';
import { awsFor } from '../aws/aws.ts';
import { AwsFault } from '../aws/aws-fault.ts';
import type { AwsOptions } from '../aws/aws-options.ts';
import type { CommandContext } from '../command-context.ts';
import { accountAsked } from './account-asked.ts';
import { type Cache, cacheFolder, cacheIn } from './cache/folder.ts';
import type { History } from './history.ts';
import { longest } from './look-up/limits.ts';
import { progressOn } from './look-up/progress.ts';
import { lookUpHistory } from './look-up.ts';

export type EventHistoryOptions = AwsOptions &
  Readonly<{
    /** Whether what was read before is used, and what is read now is kept. */
    cache?: boolean | undefined;
    /** The id of the one event that is wanted. */
    event?: string | undefined;
    /** Whether a terminal shows how far the reading has come. */
    progress?: boolean | undefined;
    signal?: AbortSignal | undefined;
  }>;

/** The event history of the caller's account, in IAM's region, with what was read of it before. */
export async function eventHistory(options: EventHistoryOptions, context: CommandContext): Promise<History> {
  const { event, cache = true, progress = true, signal } = options;
  const aws = await awsFor(options, context);
  return lookUpHistory(
    aws,
    {
      now: context.now,
      sleep: context.sleep ?? ((milliseconds) => sleep(milliseconds, undefined, signal && { signal })),
    },
    {
      event,
      cache: cache && event === undefined ? await cacheOf(aws, context) : undefined,
      progress: progress ? progressOn(context.stderr) : undefined,
      signal,
    },
  );
}

/** None where it cannot be said whose the history is: who may not ask that may still look events up. */
async function cacheOf(aws: Aws, { env, now }: CommandContext): Promise<Cache | undefined> {
  try {
    const { number, partition } = await accountAsked(aws);
    if (number === '') return undefined;
    return cacheIn(cacheFolder(`${partition}-${number}`, env), now() - longest);
  } catch (error) {
    if (error instanceof AwsFault) return undefined;
    throw error;
  }
}
