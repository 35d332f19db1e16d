import type { Known } from './before.ts';
import { withEntity } from './look-up.ts';
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
  const touched = new Set(changes.flatMap((change) => change.touched));
  const isShared = [...touched].every((key) => last.after.entities.get(key) !== undefined);
  if (isShared) return { before: first.before, after: last.after };
  return {
    before: changes.toReversed().reduce((all, { before }) => overlaid(all, before), last.before),
    after: changes.reduce((all, { after }) => overlaid(all, after), first.after),
  };
}

function overlaid(below: State, above: State): State {
  const more = new Map([...below.more, ...above.more]);
  const all = [...above.entities.values()].reduce(withEntity, below);
  return { ...all, more, account: above.account, whole: new Set([...below.whole, ...above.whole]) };
}
