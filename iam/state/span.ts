import type { Known } from './before.ts';
import type { Entity, Key } from './entities.ts';
import { nothingKnown, withEntity } from './look-up.ts';
import type { State } from './state.ts';

/** What several changes lie between: the state before the first of them and the one after the last. */
export type Span = Readonly<{ before: State; after: State }>;

/**
 * The span of changes that are given in the order of time. Changes of one walk share their states; those that were
 * told again one by one hold a part of the account each, and are put together. Undefined where there is none.
 */
export function spanOf(changes: readonly Known[]): Span | undefined {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (keptBy(changes).every((key) => last.after.entities.get(key) !== undefined)) {
    return { before: first.before, after: last.after };
  }
  const backwards = changes.toReversed();
  return {
    before: together(backwards.map(({ touched, before }) => ({ touched, state: before }))),
    after: together(changes.map(({ touched, after }) => ({ touched, state: after }))),
  };
}

/** What the changes touched, but for what no state holds: a policy of AWS that nobody has read. */
function keptBy(changes: readonly Known[]): readonly Key[] {
  const touched = [...new Set(changes.flatMap((change) => change.touched))];
  return touched.filter((key) => changes.some(({ after }) => after.entities.get(key) !== undefined));
}

type Part = Readonly<{ touched: readonly Key[]; state: State }>;

/** One state of several parts, of which the later count. What one of them touched and does not hold was not there. */
function together(parts: readonly Part[]): State {
  const entities = new Map<Key, Entity>();
  for (const { touched, state } of parts) {
    for (const key of touched) entities.delete(key);
    for (const [key, entity] of state.entities.entries()) entities.set(key, entity);
  }
  const states = parts.map(({ state }) => state);
  const around = {
    ...nothingKnown,
    account: states.at(-1)?.account ?? nothingKnown.account,
    whole: new Set(states.flatMap(({ whole }) => [...whole])),
    more: new Map(states.flatMap(({ more }) => [...more])),
  };
  return [...entities.values()].reduce(withEntity, around);
}
