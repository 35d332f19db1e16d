import type { State } from '../../iam/state/state.ts';
import type { AwsOptions } from '../aws/aws-options.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandLineError } from '../command-line-error.ts';
import { filesHistory } from '../history/files.ts';
import type { History } from '../history/history.ts';
import { stateFile } from './state-file.ts';

/** Where the account and its history are read from: AWS, unless files are named. */
export type Sources = AwsOptions &
  Readonly<{
    /** The file of a state. */
    state?: string | undefined;
    /** Log files and folders of them. */
    files?: readonly string[] | undefined;
    /** Whether what was read of the event history before is used. */
    cache?: boolean | undefined;
    /** The event id that alone is asked for. */
    event?: string | undefined;
  }>;

/** The account as it is, and what of it could not be read, one sentence each. */
export type AccountNow = Readonly<{ state: State; gaps: readonly string[] }>;

export async function accountNow(sources: Sources, context: CommandContext): Promise<AccountNow> {
  if (sources.state !== undefined) return await stateFile(sources.state, context);
  const { liveState } = await import('./live-state.ts');
  return await liveState(sources, context);
}

export async function historyOf(sources: Sources, context: CommandContext): Promise<History> {
  if (sources.files !== undefined && sources.files.length > 0) return filesHistory(sources.files, context);
  if (sources.state !== undefined) {
    throw new CommandLineError('--state is the account without AWS: name its history too, with --history');
  }
  const { liveHistory } = await import('./live-history.ts');
  return await liveHistory(sources, context);
}
