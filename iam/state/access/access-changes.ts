import type { AccessEffect } from '../../access/access-effect.ts';
import type { PolicySet } from '../../access/policy-set.ts';
import type { Group, Key, Role, User } from '../entities.ts';
import { entityCalled } from '../look-up.ts';
import type { State } from '../state.ts';
import { affectedBy } from './affected.ts';
import { effectsKey, effectsOf, type Unread } from './effects-of.ts';
import { isSamePolicies, noSources, type PolicySources, sourcesOf, type Unsure } from './sources.ts';
import { type Cover, stillGranted } from './still-granted.ts';

/** What a principal may do after that it might not before, and the other way round, over all its policies. */
export type AccessChange = Readonly<{
  /** As it stands after; where it is gone, as it stood before. A group without members has no access of its own: none is told. */
  principal: User | Role;
  effects: readonly AccessEffect[];
  /** All policies that are known, of which the effects are the difference. */
  policies: Readonly<{ before: PolicySet; after: PolicySet }>;
  /** Where nothing is lost: groups and policies that still allow what one of its policies no longer does. */
  stillGrantedBy: readonly Granter[];
  /**
   * Policies whose text is not known; what they allow or deny is in none of the effects. Where a boundary is among
   * them, the effects are those without a boundary: it may let through less of both sides.
   */
  unread: readonly Unread[];
  /** Of what the state may not hold all: a policy that it does not hold could allow what is called lost. */
  unsure: readonly Unsure[];
}>;

export type Granter = Readonly<{ kind: 'group'; group: Group } | { kind: 'inline' | 'managed'; policy: string }>;

export type { Unread };

/** For all whom a change touches, at most 25 of them; the rest is counted. */
export type AccessChanges = Readonly<{ changes: readonly AccessChange[]; more: number }>;

export const mostWorkedOut = 25;

/**
 * The net effect of what lies between two states on each principal that the touched entities concern, and whose
 * policies differ. Why: docs/decisions/0168.
 */
export function accessChanges(before: State, after: State, touched: readonly Key[]): AccessChanges {
  const { principals, more } = affectedBy(before, after, touched);
  const all = principals.flatMap((key) => differingAt(key, before, after) ?? []);
  const differing = [...new Map(all.map((each) => [each.principal.key, each])).values()];
  const found = new Map<string, Difference>();
  return {
    changes: differing.slice(0, mostWorkedOut).map((each) => ({ principal: each.principal, ...once(each, found) })),
    more: more + Math.max(0, differing.length - mostWorkedOut),
  };
}

type Differing = Readonly<{ principal: User | Role; before: PolicySources; after: PolicySources }>;

function differingAt(key: Key, before: State, after: State): Differing | undefined {
  const at = { before: principalAt(before, key), after: principalAt(after, key) };
  const was = at.before ?? namesake(before, at.after, after);
  const is = living(at.after) ?? namesake(after, at.before, before) ?? at.after;
  // What a state does not hold is not known to be gone.
  if (is === undefined) return undefined;
  const principal = is.deleted === undefined ? is : (was ?? is);
  const sources = {
    before: was === undefined ? noSources : sourcesOf(before, was),
    after: sourcesOf(after, is),
  };
  return isSamePolicies(sources.before, sources.after) ? undefined : { principal, ...sources };
}

function principalAt(state: State, key: Key): User | Role | undefined {
  const entity = state.entities.get(key);
  return entity?.kind === 'user' || entity?.kind === 'role' ? entity : undefined;
}

function living(one: User | Role | undefined): User | Role | undefined {
  return one?.deleted === undefined ? one : undefined;
}

/** One whose id one of the states does not know has another key in the other; so has one that was deleted and made anew, which is one principal to those who use it. */
function namesake(state: State, one: User | Role | undefined, other: State): User | Role | undefined {
  const called = one && entityCalled(state, one.kind, one.name);
  const found = called?.kind === 'user' || called?.kind === 'role' ? living(called) : undefined;
  if (found === undefined) return undefined;
  const isUnknown = found.id === undefined || one?.id === undefined;
  return isUnknown || living(principalAt(other, found.key)) === undefined ? found : undefined;
}

type Difference = Omit<AccessChange, 'principal'>;

/** Most members of a group have the same policies: to compare them costs up to a second. */
function once({ before, after }: Differing, found: Map<string, Difference>): Difference {
  const key = effectsKey(before, after);
  const known = found.get(key);
  if (known !== undefined) return known;
  const made = differenceOf(before, after);
  found.set(key, made);
  return made;
}

function differenceOf(before: PolicySources, after: PolicySources): Difference {
  const found = effectsOf(before, after);
  const isLess = found.effects.some(({ effect }) => effect !== 'gained' && effect !== 'widened');
  return {
    ...found,
    stillGrantedBy: isLess ? [] : stillGranted(before, after).map(granterOf),
    unsure: [...new Set([...before.unsure, ...after.unsure])],
  };
}

function granterOf({ sources: [source] }: Cover): Granter {
  return source.group === undefined
    ? { kind: source.kind, policy: source.name }
    : { kind: 'group', group: source.group };
}
