import type { Change } from '../change.ts';
import { gone } from './deed.ts';
import { historyOf, lifeIn } from './history.ts';
import { type Attribute, isNew, isOver, type Life, type Step, valueBefore } from './life.ts';

/** How a thing stands after changes that took each other back. */
export type Standing =
  | Readonly<{ code: 'gone' | 'made anew' | 'as before' }>
  /** What was done last to what of it was changed more than once. */
  | Readonly<{ code: 'last'; changes: readonly Change[] }>;

/** How what was changed stands now; undefined where no change took another one back. */
export function standingOf(changes: readonly Change[], batch: readonly Change[]): Standing | undefined {
  const history = historyOf(batch);
  const steps = changes.flatMap((change) => history.stepsOf(change));
  const kinds = new Set(changes.map(({ target }) => target.kind));
  // What was made and deleted on a thing, such as a version of a policy, says nothing of the thing itself.
  const lives = [...new Set(steps.flatMap(({ attribute }) => lifeIn(attribute) ?? []))].filter(({ kind }) =>
    [...kinds].some((each) => each === kind),
  );
  return ofLives(lives) ?? ofAttributes(steps);
}

function ofLives(lives: readonly Life[]): Standing | undefined {
  const [first] = lives;
  const last = lives.at(-1);
  if (first === undefined || last === undefined || isOver(last) !== isNew(first)) return undefined;
  if (first !== last && !isOver(last)) return { code: 'made anew' };
  return isOver(last) && isNew(first) ? { code: 'gone' } : undefined;
}

function ofAttributes(steps: readonly Step[]): Standing | undefined {
  const all = [...new Set(steps.map(({ attribute }) => attribute))].map((attribute) => ({
    attribute,
    done: steps.filter((step) => step.attribute === attribute),
  }));
  const turned = all.filter(({ done }) => new Set(done.map(({ value }) => value)).size > 1);
  if (turned.length === 0 || steps.some(isOfGone)) return undefined;
  if (turned.length === all.length && turned.every(isAsBefore)) return { code: 'as before' };
  return { code: 'last', changes: turned.flatMap(({ done }) => done.at(-1)?.change ?? []) };
}

function isAsBefore({ done }: Readonly<{ attribute: Attribute; done: readonly Step[] }>): boolean {
  const [first] = done;
  return first !== undefined && valueBefore(first) === done.at(-1)?.value;
}

/** That a thing is gone has been said by its deletion. */
function isOfGone({ attribute, value }: Step): boolean {
  return lifeIn(attribute) !== undefined && value === gone;
}
