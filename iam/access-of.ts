import type { Change } from './change.ts';
import { type AccessChanges, accessChanges } from './state/access/access-changes.ts';

/** Several findings and all words ask the same of one change. */
const known = new WeakMap<Change, AccessChanges>();

/** What a change did to the access of those whom it concerns; undefined where the state before it is not known. */
export function accessOf(change: Change): AccessChanges | undefined {
  const { before } = change;
  if (before.kind === 'unknown' || before.order === 'uncertain') return undefined;
  const made = known.get(change) ?? accessChanges(before.before, before.after, before.touched);
  known.set(change, made);
  return made;
}
