import { textOf } from '../../../alert/phrase.ts';
import { shown } from '../../../alert/visible.ts';
import { rooms } from '../../../alert/words/rooms.ts';
import { stateAt } from '../../../iam/hunt/state-at.ts';
import { timeOf } from '../../../iam/hunt/timeline.ts';
import { entityCalled, nothingKnown } from '../../../iam/state/look-up.ts';
import { type PlanLeft, planOf } from '../../../iam/undo/plan/plan.ts';
import { print } from '../../../terminal/print.ts';
import type { Sources } from '../../account/sources.ts';
import { timelineIn } from '../../account/timeline-of.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { CommandLineError } from '../../command-line-error.ts';
import { gapNotes } from '../../story/gap-notes.ts';
import { momentOf } from '../../time/moment.ts';
import { guardLine } from '../undo/guard-line.ts';
import { targetNamed } from './target-named.ts';
import { whatWas } from './what-was.ts';

export type RestoreOptions = Omit<Sources, 'files'> &
  Readonly<{ target: string; to: string; history?: readonly string[] | undefined; guard: boolean }>;

/** The commands to standard output, and what they leave to standard error. */
export async function run(options: RestoreOptions, context: CommandContext): Promise<ExitCode> {
  const { kind, called } = targetNamed(options.target);
  const time = momentOf(options.to, context.now(), '--to');
  const otherwise = kind === 'role' || kind === 'user' ? { kind, name: called(nothingKnown) } : undefined;
  const { timeline, gaps } = await timelineIn({ ...options, files: options.history, otherwise }, context);
  const { state: then, open } = stateAt(timeline, time);
  const { now } = timeline;
  const found = [then, now].flatMap((state) => entityCalled(state, kind, called(now)) ?? []);
  if (found.length === 0)
    throw new CommandLineError(`there is no ${shown(options.target)} in the account, and there was none`);
  const keys = new Set(found.map(({ key }) => key));
  const since = timeline.moments.filter(({ step }) => (timeOf(step) ?? Number.MAX_SAFE_INTEGER) > time);
  const { wanted, unknown } = whatWas(keys, { now, then }, open, since);
  const plan = planOf(wanted, now, then);
  const notes = [...new Set(plan.left.map(leftText)), ...unknown];
  await print(context.stderr, gapNotes([...gaps, ...notes]));
  if (plan.commands.length === 0 && notes.length === 0) {
    await print(context.stderr, 'It is as it was then: there is nothing to do.\n');
  }
  const guard = options.guard && plan.commands.length > 0 ? guardLine(now.account.id) : [];
  await print(context.stdout, [...guard, ...plan.commands].map((line) => `${line}\n`).join(''));
  return notes.length === 0 ? 0 : 1;
}

function leftText({ code }: PlanLeft): string {
  return rooms.en.advice({ code: 'of a plan', left: code }).map(textOf).join('');
}
