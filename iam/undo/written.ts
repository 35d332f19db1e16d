import type { Change } from '../change.ts';
import { type History, lifeIn } from './history.ts';
import { makerOf } from './keeper.ts';
import type { Outcome, Proviso, Why } from './outcome.ts';
import { lookOf, type Names, undoCommandOf } from './undo-command.ts';

/** How to take changes back: commands in the order in which to run them, and why there are none for the rest. */
export type WayBack = Readonly<{
  commands: readonly string[];
  /** Right only if what the changes set was not so before, which nothing proves. */
  unproved: readonly Unproved[];
  left: readonly Left[];
}>;

export type Unproved = Readonly<{ only: Proviso; command: string }>;

/** A change without a command, and why. */
export type Left = Readonly<{ change: Change; why: Why; look: string | undefined }>;

/** The commands of outcomes in their order, and what is left of the changes that were done. */
export function written(outcomes: readonly Outcome[], done: readonly Change[], history: History): WayBack {
  const commands: string[] = [];
  const unproved: Unproved[] = [];
  const leftOver = new Map<Change, Left>();
  const names: Names = new Map();
  const leave = (change: Change, why: Why) => {
    if (leftOver.has(change)) return;
    const isOpen = why.code === 'no command';
    leftOver.set(change, {
      change,
      why: (isOpen ? makerOf(change) : undefined) ?? why,
      look: isOpen ? lookOf(change) : undefined,
    });
  };
  for (const outcome of outcomes.toSorted(inTurn)) {
    const { last } = outcome;
    if (outcome.kind === 'left') leave(last.change, outcome.why);
    if (outcome.kind !== 'back') continue;
    const command = undoCommandOf(last, outcome.to, names);
    if (typeof command !== 'string') leave(last.change, command);
    else if (outcome.proviso === undefined) commands.push(command);
    else {
      unproved.push({ only: outcome.proviso, command });
      if (outcome.proviso === 'if it was new') leave(last.change, { code: 'no command' });
    }
  }
  for (const change of done)
    if (history.stepsOf(change).length === 0)
      leave(change, { code: change.action?.undo === undefined ? 'no command' : 'not in the event' });
  return { commands, unproved, left: [...leftOver.values()] };
}

/** What is certain first; what was done last before what was done earlier; of one change, what was done with a new thing before the thing. */
function inTurn(one: Outcome, other: Outcome): number {
  return (
    Number(isUnproved(one)) - Number(isUnproved(other)) ||
    other.last.index - one.last.index ||
    Number(lifeIn(one.attribute) !== undefined) - Number(lifeIn(other.attribute) !== undefined)
  );
}

function isUnproved(outcome: Outcome): boolean {
  return outcome.kind === 'back' && outcome.proviso !== undefined;
}
