import type { Change } from '../../change.ts';
import type { Known } from '../../state/before.ts';
import { type Difference, differences } from '../../state/difference/differences.ts';
import { facetsOf } from '../../state/difference/facets.ts';
import type { Entity, Key } from '../../state/entities.ts';
import { lives, withEntity } from '../../state/look-up.ts';
import { spanOf } from '../../state/span.ts';
import type { State } from '../../state/state.ts';
import { keeperOf } from '../keeper.ts';
import { inOrder } from '../order.ts';
import { areAsTheyWere } from './as-it-was.ts';
import { type PlanLeft, planOf } from './plan.ts';

/** How to take changes back by the states that they met; `nothing`: they changed nothing, or all is as it was. */
export type UndoPlan =
  | Readonly<{ kind: 'nothing'; why: 'changed nothing' | 'as before' | 'taken back later' }>
  | Readonly<{ kind: 'plan'; commands: readonly string[]; left: readonly PlanLeft[] }>;

/**
 * The way back from what a batch left to what stood before some of its changes, where the states tell it; undefined
 * where the records alone have to. What somebody else changed later stays, and is told.
 */
export function undoPlan(changes: readonly Change[], batch: readonly Change[]): UndoPlan | undefined {
  if (changes.some((change) => !isPlannable(change))) return undefined;
  const ordered = inOrder([...new Set([...batch, ...changes])]);
  const own = spanOf(knownOf(ordered.filter((change) => changes.includes(change))));
  const final = spanOf(knownOf(ordered))?.after;
  if (own === undefined || final === undefined) return undefined;
  const keys = new Set(knownOf(changes).flatMap(({ touched }) => touched));
  if (keys.size === 0) return undefined;
  const made = differences(own.before, own.after, keys);
  if (made.length === 0) return unchanged(own, keys, changes);
  const judged = made.map((difference) => ({ difference, how: standing(difference, final) }));
  const back = judged.filter(({ how }) => how === 'stands').map(({ difference }) => turned(difference));
  const plan = planOf(back, final, withNames(own.before, final, back));
  const later = judged.flatMap(({ difference: { key }, how }) => {
    const entity = final.entities.get(key) ?? own.before.entities.get(key);
    return (how === 'changed later' || how === 'credentials') && entity !== undefined ? [{ entity, code: how }] : [];
  });
  if (plan.left.some((each) => recordsKnowBetter(each, final))) return undefined;
  if (back.length === 0 && later.length === 0) return { kind: 'nothing', why: 'taken back later' };
  return { kind: 'plan', commands: plan.commands, left: [...plan.left, ...later] };
}

/** Where the changes together made no difference that is known: each by itself none, or one took back another. */
function unchanged(
  own: Readonly<{ before: State; after: State }>,
  keys: ReadonlySet<Key>,
  changes: readonly Change[],
): UndoPlan | undefined {
  const differing = changes.map((change) => differencesOf(change));
  // The password that a user has now is another one.
  if (differing.flat().some(isOfPassword)) return undefined;
  const still = changes.filter((_, index) => differing[index]?.length === 0);
  const isKnown = (change: Change) =>
    change.before.kind === 'known' &&
    areAsTheyWere(change.before.before, change.before.after, new Set(change.before.touched), [change]);
  if (still.length < changes.length) return still.every(isKnown) ? { kind: 'nothing', why: 'as before' } : undefined;
  return areAsTheyWere(own.before, own.after, keys, changes) ? { kind: 'nothing', why: 'changed nothing' } : undefined;
}

function differencesOf({ before }: Change): readonly Difference[] {
  return before.kind === 'known' ? differences(before.before, before.after, before.touched) : [];
}

function isOfPassword({ was, is }: Difference): boolean {
  return (was ?? is)?.what === 'password';
}

/** What a person is to leave to a service, and what is not sure in time, the records alone judge. */
function isPlannable(change: Change): boolean {
  const { before, record } = change;
  const isDone = record.outcome.kind === 'succeeded' && record.hidden === undefined;
  return isDone && before.kind === 'known' && before.order === 'certain' && keeperOf(change) === undefined;
}

function knownOf(changes: readonly Change[]): readonly Known[] {
  return changes.flatMap(({ before }) => (before.kind === 'known' ? before : []));
}

type Standing = 'stands' | 'as before' | 'changed later' | 'credentials';

function standing({ key, was, is }: Difference, final: State): Standing {
  const facet = was ?? is ?? undefined;
  const now = facetsOf(final.entities.get(key)).get(`${facet?.what} ${facet?.which ?? ''}`);
  if (now?.meaning === is?.meaning) return 'stands';
  if (now?.meaning !== was?.meaning) return 'changed later';
  // A password that was made since is another one.
  return was?.what === 'password' ? 'credentials' : 'as before';
}

function turned({ key, was, is }: Difference): Difference {
  return { key, was: is, is: was };
}

/** Commands name a thing as it is called when they run: as before where they rename it back, else as it is called now. */
function withNames(before: State, final: State, back: readonly Difference[]): State {
  const renamed = new Set(back.filter(({ was, is }) => (was ?? is)?.what === 'name').map(({ key }) => key));
  const keys = new Set(back.map(({ key }) => key));
  return [...keys].reduce((state, key) => {
    const [then, now] = [before.entities.get(key), final.entities.get(key)];
    if (then === undefined || now === undefined || renamed.has(key) || then.name === now.name) return state;
    return withEntity(state, { ...then, name: now.name } satisfies Entity);
  }, before);
}

/**
 * Whether the records alone say more: a key that was made, a thing that a state has no command for, or one that was made
 * anew under an old name, of which nothing is to be deleted. Half a plan would leave it in the way of the rest.
 */
function recordsKnowBetter({ entity, code }: PlanLeft, final: State): boolean {
  return (
    code === 'no command' || code === 'replaced' || (code === 'credentials' && lives(final.entities.get(entity.key)))
  );
}
