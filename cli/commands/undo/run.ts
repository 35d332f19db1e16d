import { wayBackOfAll } from '../../../alert/content/way-back.ts';
import { shown } from '../../../alert/visible.ts';
import type { Timeline } from '../../../iam/hunt/timeline.ts';
import { print } from '../../../terminal/print.ts';
import type { Sources } from '../../account/sources.ts';
import { timelineIn } from '../../account/timeline-of.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { CommandLineError } from '../../command-line-error.ts';
import { deployedContext, deployedSettings } from '../../deployed.ts';
import { isWanted, type Wanted } from '../../filter/record-filter.ts';
import { gapNotes } from '../../story/gap-notes.ts';
import { momentAlert } from '../../story/moment-alert.ts';
import { momentOf } from '../../time/moment.ts';
import { guardLine } from './guard-line.ts';
import { notesOf } from './notes.ts';

export type UndoOptions = Omit<Sources, 'files'> &
  Wanted &
  Readonly<{
    events: readonly string[];
    since?: string | undefined;
    until?: string | undefined;
    history?: readonly string[] | undefined;
    guard: boolean;
  }>;

/** The commands to standard output, and what they leave to standard error. */
export async function run(options: UndoOptions, context: CommandContext): Promise<ExitCode> {
  const isById = options.events.length > 0;
  if (!isById && options.since === undefined) {
    throw new CommandLineError('which changes? Name event ids, or a time with --since');
  }
  const sources = { ...options, files: options.history, otherwise: 'the records alone' } as const;
  const { timeline, gaps } = await timelineIn(sources, context);
  const chosen = isById ? byId(timeline, options.events) : byFilter(timeline, options, context.now());
  if (chosen.length === 0)
    throw new CommandLineError('no change was found that fits: whodunit log shows those that there are');
  const declared = deployedContext({ accountName: {} }, deployedSettings(undefined, context.directory));
  const alerts = chosen.map((index) => momentAlert(timeline, index, declared)).filter((alert) => alert !== undefined);
  const steps = wayBackOfAll(alerts);
  const commands = steps.flatMap((step) =>
    step.kind === 'commands' && step.purpose === 'undo' && step.only === undefined ? step.commands : [],
  );
  const notes = notesOf(steps);
  await print(context.stderr, gapNotes([...gaps, ...notes]));
  const guard = options.guard && commands.length > 0 ? guardLine(timeline.now.account.id) : [];
  await print(context.stdout, [...guard, ...commands].map((line) => `${line}\n`).join(''));
  return notes.length === 0 ? 0 : 1;
}

function byId({ moments }: Timeline, ids: readonly string[]): readonly number[] {
  return ids.map((id) => {
    const index = moments.findIndex(({ step }) => step.kind === 'record' && step.record.eventId === id);
    if (index === -1)
      throw new CommandLineError(`there is no change of IAM with the event id ${shown(id)} in the history`);
    return index;
  });
}

function byFilter({ moments }: Timeline, options: UndoOptions, now: number): readonly number[] {
  const since = options.since === undefined ? 0 : momentOf(options.since, now, '--since');
  const until = options.until === undefined ? now : momentOf(options.until, now, '--until');
  return moments.flatMap(({ step }, index) => {
    if (step.kind !== 'record' || step.record.outcome.kind !== 'succeeded') return [];
    const { time = 0 } = step.record;
    return time >= since && time < until && isWanted(step.record, options) ? index : [];
  });
}
