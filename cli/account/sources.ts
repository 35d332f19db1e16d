import type { Refused } from '../../iam/hunt/suspect.ts';
import type { AwsVersion } from '../../iam/state/read/aws-versions.ts';
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
    /** The name of a deployment's table of states, which reaches back further than the event history. */
    table?: string | undefined;
    /** The event id that alone is asked for. */
    event?: string | undefined;
    /** Whether a terminal shows how far the reading has come. */
    progress?: boolean | undefined;
    /** With what to go on where the whole account may not be read: the one principal that is asked about, or what records tell. */
    otherwise?: Refused | 'the records alone' | undefined;
    /** Ends the reading of the history; what was found until then is given. */
    signal?: AbortSignal | undefined;
  }>;

/** The account as it is, and what of it could not be read, one sentence each. */
export type AccountNow = Readonly<{
  state: State;
  awsVersions: readonly AwsVersion[];
  gaps: readonly string[];
  /** Nothing of it may be read: records alone tell. */
  isUnread?: boolean;
}>;

export async function accountNow(sources: Sources, context: CommandContext): Promise<AccountNow> {
  if (sources.state !== undefined) return await stateFile(sources.state, context, sources.otherwise);
  const { liveState } = await import('./live-state.ts');
  return await liveState(sources, context);
}

export async function historyOf(sources: Sources, context: CommandContext): Promise<History> {
  const { files = [], table, event } = sources;
  if (files.length > 0 && table !== undefined) {
    throw new CommandLineError('--table and --history are two places for one history: name one of them');
  }
  if (files.length > 0) return filesHistory(files, context, sources);
  if (sources.state !== undefined && table === undefined) {
    throw new CommandLineError('--state is the account without AWS: name its history too, with --history');
  }
  if (table === undefined) {
    const { eventHistory } = await import('../history/event-history.ts');
    return await eventHistory(sources, context);
  }
  const [{ awsFor }, { tableHistory }] = await Promise.all([import('../aws/aws.ts'), import('../history/table.ts')]);
  return tableHistory(await awsFor(sources, context), table, context.now, event);
}
