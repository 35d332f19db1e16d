import { textOf } from '../../../alert/phrase.ts';
import { shown } from '../../../alert/visible.ts';
import { rooms } from '../../../alert/words/rooms.ts';
import type { Open } from '../../../iam/decision/decision-in.ts';
import { stateAt } from '../../../iam/hunt/state-at.ts';
import { differences } from '../../../iam/state/difference/differences.ts';
import type { Entity, Key } from '../../../iam/state/entities.ts';
import { entityCalled } from '../../../iam/state/look-up.ts';
import { planOf } from '../../../iam/undo/plan/plan.ts';
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

export type RestoreOptions = Omit<Sources, 'files'> &
  Readonly<{ target: string; to: string; history?: readonly string[] | undefined; guard: boolean }>;

/** The commands to standard output, and what they leave to standard error. */
export async function run(options: RestoreOptions, context: CommandContext): Promise<ExitCode> {
  const { kind, called } = targetNamed(options.target);
  const time = momentOf(options.to, context.now(), '--to');
  const period = { since: time, until: context.now() };
  const { timeline, gaps } = await timelineIn({ ...options, files: options.history }, period, context);
  const { now } = timeline;
  const { state: then, open } = stateAt(timeline, time);
  const after = timeline.moments.at(-1)?.after ?? now;
  const found = [then, after].flatMap((state) => entityCalled(state, kind, called(now)) ?? []);
  if (found.length === 0)
    throw new CommandLineError(`there is no ${kind} ${shown(options.target)} in the account, and there was none`);
  const keys = new Set(found.map(({ key }) => key));
  const plan = planOf(differences(after, then, keys), after, then);
  const left = [
    ...new Set(plan.left.map(({ code }) => rooms.en.advice({ code: 'of a plan', left: code }).map(textOf).join(''))),
  ];
  const notes = [...left, ...openNotes(found, open)];
  await print(context.stderr, gapNotes([...gaps, ...notes]));
  if (plan.commands.length === 0 && notes.length === 0)
    await print(context.stderr, `It is as it was then: there is nothing to do.\n`);
  const guard = options.guard && plan.commands.length > 0 ? guardLine(now.account.id) : [];
  await print(context.stdout, [...guard, ...plan.commands].map((line) => `${line}\n`).join(''));
  return notes.length === 0 ? 0 : 1;
}

/** What no record tells of the time that was asked for. */
function openNotes(found: readonly Entity[], { inline, defaults }: Open): readonly string[] {
  const keys: readonly Key[] = [...new Set(found.map(({ key }) => key))];
  return keys.flatMap((key) => [
    ...(inline.get(key) ?? []).map(
      (name) => `Whether inline policy ${shown(name)} was there then, and what it said, no record tells.`,
    ),
    ...(defaults.has(key)
      ? ['Which version was in force then no record tells: the newest of those that were there is taken.']
      : []),
  ]);
}
