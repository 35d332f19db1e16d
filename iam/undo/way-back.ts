import type { Change } from '../change.ts';
import { there } from './deed.ts';
import { historyOf, lifeIn } from './history.ts';
import { outcomeOf } from './judge.ts';
import type { Attribute, Step } from './life.ts';
import { possible } from './possible.ts';
import { type WayBack, written } from './written.ts';

/**
 * The way back from what a batch left behind to what stood before some of its changes: for each thing that they
 * changed, from its last value to its first, whatever lay between. `batch` tells what else was done, and later.
 */
export function wayBack(changes: readonly Change[], batch: readonly Change[]): WayBack {
  const done = changes.filter(({ record }) => record.outcome.kind === 'succeeded' && record.hidden === undefined);
  const history = historyOf(done.every((change) => batch.includes(change)) ? batch : [...new Set([...batch, ...done])]);
  const chosen = withWhatIsOnNew(done.flatMap((change) => history.stepsOf(change)));
  const outcomes = [...attributesOf(chosen)].map(([attribute, steps]) => outcomeOf(attribute, steps, chosen));
  return written(possible(outcomes), done, history);
}

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
