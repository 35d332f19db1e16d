import { boundary, gone } from './deed.ts';
import { lifeIn } from './history.ts';
import { keeperOf } from './keeper.ts';
import { type Attribute, isOver, type Life } from './life.ts';
import { left, type Outcome } from './outcome.ts';
import { undoCommandOf } from './undo-command.ts';

/** The outcomes, with a reason for each command that cannot be printed, is not a person's to run, or would fail. */
export function possible(outcomes: readonly Outcome[]): readonly Outcome[] {
  return withoutBlocked(outcomes.map(withoutUnprintable));
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

/** Whether something else has the former name by now, and still has it when the command runs. */
function isTaken({ attribute, to, last }: Extract<Outcome, { kind: 'back' }>, kept: Kept): boolean {
  return attribute.of.some((life) => {
    const other = life.namesake(to);
    if (other === undefined || other === life || isOver(other)) return false;
    const end = kept.get(other.existence);
    return end?.kind !== 'back' || end.last.index < last.index;
  });
}

/** The attribute that says which version of a version's policy is in force. */
function defaultsOver(life: Life): readonly Attribute[] {
  if (life.kind !== 'policyVersion') return [];
  return life.existence.of.flatMap(({ attributes }) => attributes.filter(({ what }) => what === 'default version'));
}
