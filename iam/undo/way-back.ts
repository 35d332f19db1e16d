import type { Change } from '../change.ts';
import { boundary, gone, there } from './deed.ts';
import {
  type Attribute,
  type History,
  historyOf,
  isNew,
  isOver,
  type Life,
  lifeIn,
  type Step,
  valueBefore,
} from './history.ts';
import { type Keeper, keeperOf, makerOf } from './keeper.ts';
import { lookOf, type Names, undoCommandOf } from './undo-command.ts';

/** How to take changes back: commands in the order in which to run them, and why there are none for the rest. */
export type WayBack = Readonly<{
  commands: readonly string[];
  /** Right only if what the changes set was not so before, which nothing proves. */
  unproved: readonly Unproved[];
  left: readonly Left[];
}>;

export type Unproved = Readonly<{ only: Proviso; command: string }>;

/** On what a command depends: that the change had an effect at all, or that it replaced nothing. */
export type Proviso = 'if it was not so before' | 'if it was so before' | 'if it was new';

/** A change without a command, and why. */
export type Left = Readonly<{ change: Change; why: Why; look: string | undefined }>;

export type Why =
  | Readonly<{ code: 'no command' }>
  /** What it was done to was deleted later, or created anew under the same name. */
  | Readonly<{ code: 'deleted' | 'replaced' }>
  | Readonly<{ code: 'taken back later' | 'changed later' | 'changed nothing' }>
  /** A value in the record is not there, or fits into no command. */
  | Readonly<{ code: 'not in the event' | 'not typable' }>
  /** It cannot be deleted before something is taken off it for which there is no command. */
  | Readonly<{ code: 'in use' }>
  | Keeper;

/**
 * The way back from what a batch left behind to what stood before some of its changes: for each thing that they
 * changed, from its last value to its first, whatever lay between. `batch` tells what else was done, and later.
 */
export function wayBack(changes: readonly Change[], batch: readonly Change[]): WayBack {
  const done = changes.filter(({ record }) => record.outcome.kind === 'succeeded' && record.hidden === undefined);
  const history = historyOf(done.every((change) => batch.includes(change)) ? batch : [...new Set([...batch, ...done])]);
  const chosen = withWhatIsOnNew(done.flatMap((change) => history.stepsOf(change)));
  const outcomes = [...attributesOf(chosen)].map(([attribute, steps]) => outcomeOf(attribute, steps, chosen));
  return written(withoutBlocked(outcomes.map(withoutUnprintable)), done, history);
}

/** What one attribute asks for. `nothing`: it is as it was, or is gone with what it was of. */
type Outcome = Readonly<{ attribute: Attribute; last: Step }> &
  (
    | Readonly<{ kind: 'nothing' }>
    | Readonly<{ kind: 'left'; why: Why }>
    | Readonly<{ kind: 'back'; to: string; proviso: Proviso | undefined }>
  );

/** With a new thing goes all that was put on it since, by whomever: it could not be deleted otherwise. */
function withWhatIsOnNew(steps: readonly Step[]): ReadonlySet<Step> {
  const chosen = new Set(steps);
  for (const step of chosen) {
    const life = lifeIn(step.attribute);
    if (life === undefined || step.value !== there) continue;
    for (const { what, withThing, steps: more } of life.attributes)
      if (withThing === 'blocks' || what === 'default version') for (const each of more) chosen.add(each);
  }
  return chosen;
}

function attributesOf(chosen: ReadonlySet<Step>): ReadonlyMap<Attribute, readonly Step[]> {
  const found = new Map<Attribute, Step[]>();
  for (const step of [...chosen].sort((one, other) => one.index - other.index)) {
    const steps = found.get(step.attribute);
    if (steps === undefined) found.set(step.attribute, [step]);
    else steps.push(step);
  }
  return found;
}

function outcomeOf(attribute: Attribute, steps: readonly Step[], chosen: ReadonlySet<Step>): Outcome {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) throw new Error('An attribute without a step has no outcome.');
  const life = lifeIn(attribute);
  const judged = life === undefined ? ofAttribute(attribute, first, last, chosen) : ofExistence(life, first, chosen);
  return { attribute, last, ...judged };
}

type Judged =
  | Readonly<{ kind: 'nothing' }>
  | Readonly<{ kind: 'left'; why: Why }>
  | Readonly<{ kind: 'back'; to: string; proviso: Proviso | undefined }>;

const nothing: Judged = { kind: 'nothing' };

function left(code: Exclude<Why, Keeper>['code']): Judged {
  return { kind: 'left', why: { code } };
}

function ofExistence(life: Life, first: Step, chosen: ReadonlySet<Step>): Judged {
  const wasThere = first.value === gone;
  if (isReplaced(life)) return wasThere || !chosenIn(origin(life), chosen) ? left('replaced') : nothing;
  const owners = ownersOver(life.existence, chosen);
  if (wasThere) return owners ?? left('no command');
  const ending = life.existence.steps.at(-1);
  if (ending !== undefined && ending.value === gone) return chosen.has(ending) ? nothing : left('taken back later');
  if (isOver(life)) return left('taken back later');
  return owners ?? { kind: 'back', to: gone, proviso: undefined };
}

function ofAttribute(attribute: Attribute, first: Step, last: Step, chosen: ReadonlySet<Step>): Judged {
  const isOfNew = attribute.of.some((life) => isMadeBy(life, chosen));
  const before = isOfNew ? beforeOfNew(attribute) : valueBefore(first);
  const over = ownersOver(attribute, chosen);
  if (over !== undefined) return before === last.value ? nothing : over;
  if (attribute.withThing === 'goes along' && isOfNew && !isInWayOfNew(attribute, last)) return nothing;
  if (before === last.value) return first === last && !isOfNew ? left('changed nothing') : nothing;
  const end = attribute.steps.at(-1);
  if (end !== undefined && end.value !== last.value)
    return left(end.value === (before ?? last.back) ? 'taken back later' : 'changed later');
  return restored(before, last);
}

/** A new policy is deleted with its first version in force. */
function beforeOfNew({ what, steps }: Attribute): string | undefined {
  return what === 'default version' ? steps[0]?.value : gone;
}

/** What goes along with a new thing, but keeps another new one from being deleted: a version in force, a boundary that was put later. */
function isInWayOfNew({ what }: Attribute, last: Step): boolean {
  return what === 'default version' || (what === boundary && last.back === gone);
}

function restored(before: string | undefined, last: Step): Judged {
  if (before !== undefined && last.restoring?.(before) !== undefined)
    return isLost(before, last) ? left('deleted') : { kind: 'back', to: before, proviso: undefined };
  if (last.back === undefined || (before !== undefined && before !== last.back))
    return left(last.change.action?.undo === undefined ? 'no command' : 'not in the event');
  return { kind: 'back', to: last.back, proviso: before === undefined ? provisoOf(last) : undefined };
}

/** Whether the version that was in force is gone. */
function isLost(version: string, { attribute }: Step): boolean {
  const lives = attribute.of.flatMap(({ attributes }) => attributes.flatMap((each) => lifeIn(each) ?? []));
  return lives.some((life) => life.kind === 'policyVersion' && life.name === version && isOver(life));
}

/** A text or a boundary that is put may replace another one; all else is so or is not. */
function provisoOf({ value, back }: Step): Proviso {
  if (value === gone) return 'if it was so before';
  return back === gone && value !== there ? 'if it was new' : 'if it was not so before';
}

/** What becomes of an attribute whose thing is gone, or is another one than it was. */
function ownersOver({ of }: Attribute, chosen: ReadonlySet<Step>): Judged | undefined {
  const replaced = of.find(isReplaced);
  if (replaced !== undefined) return chosenIn(origin(replaced), chosen) ? nothing : left('replaced');
  const over = of.find(isOver);
  if (over === undefined) return undefined;
  const ending = over.existence.steps.at(-1);
  return ending !== undefined && chosen.has(ending) ? nothing : left('deleted');
}

/** Whether a thing of this name stood there before all, was deleted, and stands there again. */
function isReplaced(life: Life): boolean {
  const first = origin(life);
  return first.after !== undefined && !isNew(first);
}

function origin(life: Life): Life {
  return life.before === undefined ? life : origin(life.before);
}

/** Whether the deletion of what stood there first is among the chosen: it tells of all that follows. */
function chosenIn({ existence }: Life, chosen: ReadonlySet<Step>): boolean {
  return existence.steps.some((step) => chosen.has(step));
}

function isMadeBy({ existence }: Life, chosen: ReadonlySet<Step>): boolean {
  const [made] = existence.steps;
  return made !== undefined && made.value === there && chosen.has(made);
}

/** No outcome asks for a command that cannot be printed, or that is not a person's to run. */
function withoutUnprintable(outcome: Outcome): Outcome {
  if (outcome.kind !== 'back') return outcome;
  const command = keeperOf(outcome.last.change) ?? undoCommandOf(outcome.last, outcome.to, new Map());
  return typeof command === 'string' ? outcome : { ...outcome, kind: 'left', why: command };
}

type Kept = ReadonlyMap<Attribute, Outcome>;

/** Without what another outcome is in the way of, until none is: what is left for one may be in the way of the next. */
function withoutBlocked(outcomes: readonly Outcome[]): readonly Outcome[] {
  const kept: Kept = new Map(outcomes.map((outcome) => [outcome.attribute, outcome]));
  const next = outcomes.map((outcome) => unblocked(outcome, kept));
  return next.some((outcome, index) => outcome !== outcomes[index]) ? withoutBlocked(next) : next;
}

function unblocked(outcome: Outcome, kept: Kept): Outcome {
  if (outcome.kind !== 'back') return outcome;
  if (outcome.attribute.what === 'name' && isTaken(outcome, kept)) return { ...outcome, ...left('changed later') };
  const life = lifeIn(outcome.attribute);
  return life !== undefined && isInUse(life, kept) ? { ...outcome, ...left('in use') } : outcome;
}

/** A new thing is not deleted while something is on it that is not taken off. */
function isInUse(life: Life, kept: Kept): boolean {
  const on = life.attributes.filter(({ withThing }) => withThing === 'blocks');
  const inForce = defaultsOver(life).filter(({ steps }) => steps.at(-1)?.value === life.name);
  const bounds = [...life.bounds].filter(({ steps }) => steps.at(-1)?.value === life.name);
  return [...on, ...inForce, ...bounds].some((attribute) => isInWay(attribute, kept));
}

function isInWay(attribute: Attribute, kept: Kept): boolean {
  if (attribute.steps.at(-1)?.value === gone || attribute.of.some(isOver)) return false;
  const life = lifeIn(attribute);
  if (life !== undefined && isOver(life)) return false;
  return !isCertain(kept.get(attribute)) && !goesFirst(attribute, kept);
}

function isCertain(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'back' && outcome.proviso === undefined;
}

/** Whether what a boundary is of is deleted, having been made with it. */
function goesFirst({ what, of, steps }: Attribute, kept: Kept): boolean {
  return what === boundary && steps.length === 1 && of.some(({ existence }) => isCertain(kept.get(existence)));
}

/** Whether something else has the former name by now. */
function isTaken({ attribute, to }: Extract<Outcome, { kind: 'back' }>, kept: Kept): boolean {
  return attribute.of.some((life) => {
    const other = life.namesake(to);
    return other !== undefined && other !== life && !isOver(other) && kept.get(other.existence)?.kind !== 'back';
  });
}

/** The attribute that says which version of a version's policy is in force. */
function defaultsOver(life: Life): readonly Attribute[] {
  if (life.kind !== 'policyVersion') return [];
  return life.existence.of.flatMap(({ attributes }) => attributes.filter(({ what }) => what === 'default version'));
}

function written(outcomes: readonly Outcome[], done: readonly Change[], history: History): WayBack {
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
