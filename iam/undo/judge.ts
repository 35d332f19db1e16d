import { boundary, gone, there } from './deed.ts';
import { lifeIn } from './history.ts';
import { type Attribute, isNew, isOver, type Life, type Step, valueBefore } from './life.ts';
import { type Judged, left, nothing, type Outcome, type Proviso } from './outcome.ts';

/** What an attribute asks for, by the chosen steps of it in their order and by what became of its things. */
export function outcomeOf(attribute: Attribute, steps: readonly Step[], chosen: ReadonlySet<Step>): Outcome {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) throw new Error('An attribute without a step has no outcome.');
  const life = lifeIn(attribute);
  const judged = life === undefined ? ofAttribute(attribute, first, last, chosen) : ofExistence(life, first, chosen);
  return { attribute, last, ...judged };
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
