import type { Change } from '../../change.ts';
import type { PolicyText } from '../../policy/document.ts';
import { affectedBy } from '../../state/access/affected.ts';
import { policySetOf } from '../../state/access/policy-set-of.ts';
import type { Known } from '../../state/before.ts';
import type { Key, Role, User } from '../../state/entities.ts';
import { lives } from '../../state/look-up.ts';
import type { State } from '../../state/state.ts';
import type { Circumstances, Holder } from './circumstances.ts';
import { type Power, powerKinds, powerOf } from './power.ts';

/** What a change gave those whom it concerns, over all their policies and limits; `nobody`: it concerns none so far. */
export type NetPower =
  | Readonly<{
      kind: 'power';
      gained: Power;
      lost: Power;
      /** The least that any of them has afterwards. */
      kept: Power;
    }>
  | Readonly<{ kind: 'nobody' }>;

/** Several findings ask the same of one change. */
const known = new WeakMap<Change, NetPower | 'unknown'>();

/** The power that a change gave and took, by the state before and after it; undefined where the state does not tell. */
export function netPower(change: Change): NetPower | undefined {
  const made = known.get(change) ?? readNetPower(change) ?? 'unknown';
  known.set(change, made);
  return made === 'unknown' ? undefined : made;
}

function readNetPower({ before, record }: Change): NetPower | undefined {
  if (before.kind === 'unknown' || before.order === 'uncertain') return undefined;
  const { principals, more } = affectedBy(before.before, before.after, before.touched);
  if (principals.length === 0) return more === 0 && isWhole(before) ? { kind: 'nobody' } : undefined;
  const circumstances = { account: record.accountId, region: record.region ?? 'us-east-1', time: record.time };
  const pairs = principals.map((key) => ({
    was: standing(before.before, key, circumstances),
    now: standing(before.after, key, circumstances),
  }));
  // A text that came and is not known may give anything.
  if (pairs.some(({ was, now }) => now.missing.some((policy) => !was.missing.includes(policy)))) return undefined;
  return {
    kind: 'power',
    gained: worst(pairs.map(({ was, now }) => beyond(was.power, now.power))),
    lost: worst(pairs.map(({ was, now }) => beyond(now.power, was.power))),
    kept: pairs.map(({ now }) => now.power).reduce((one, other) => (rank(other) > rank(one) ? other : one)),
  };
}

/** Whoever holds a policy is known only where all users and roles are. */
function isWhole({ after: { whole } }: Known): boolean {
  return whole.has('user') && whole.has('role');
}

type Standing = Readonly<{ power: Power; missing: readonly string[] }>;

const nothing: Power = { kind: 'none', conditional: false };

function standing(state: State, key: Key, circumstances: Omit<Circumstances, 'holder'>): Standing {
  const principal = state.entities.get(key);
  if (!lives(principal) || (principal.kind !== 'user' && principal.kind !== 'role')) {
    return { power: nothing, missing: [] };
  }
  const { set, missing } = policySetOf(state, principal);
  const text = textOf(set.policies.map(({ document }) => document));
  const holders = holdersIn(state, principal);
  const power = worst(holders.map((holder) => powerOf({ ...text }, { ...circumstances, holder })));
  return { power: set.boundary === undefined ? power : limited(power, set.boundary.document, circumstances), missing };
}

/** All policies of a principal as one, since what one allows another can deny. */
function textOf(
  documents: readonly Extract<PolicyText, { kind: 'parsed' }>[],
): Extract<PolicyText, { kind: 'parsed' }> {
  return {
    kind: 'parsed',
    version: '2012-10-17',
    statements: documents.flatMap(({ statements }) => statements),
    unread: documents.flatMap(({ unread }) => unread),
  };
}

/** The principal itself, its groups and its policies: who may change one of them may change what the principal may. */
function holdersIn(state: State, principal: User | Role): readonly Holder[] {
  const groups = principal.kind === 'user' ? [...principal.groups].map((key) => state.entities.get(key)) : [];
  const living = groups.flatMap((group) => (lives(group) && group.kind === 'group' ? group : []));
  const policies = [principal, ...living].flatMap(({ attached }) => [...attached]);
  return [
    { kind: principal.kind, name: principal.name },
    ...living.map(({ name }): Holder => ({ kind: 'group', name })),
    ...policies.map((arn): Holder => ({ kind: 'policy', arn })),
  ];
}

/** A boundary leaves no more power than it would give by itself. */
function limited(power: Power, boundary: PolicyText, circumstances: Omit<Circumstances, 'holder'>): Power {
  const limit = powerOf({ ...boundary }, { ...circumstances, holder: undefined });
  return rank(limit) > rank(power) ? limit : power;
}

/** A power, where the other does not come up to it. */
function beyond(other: Power, power: Power): Power {
  return rank(power) < rank(other) ? power : nothing;
}

/** The lower, the graver. What depends on a condition comes right behind what does not. */
function rank({ kind, conditional }: Power): number {
  return powerKinds.indexOf(kind) * 2 + Number(conditional);
}

function worst(powers: readonly Power[]): Power {
  return powers.reduce((one, other) => (rank(other) < rank(one) ? other : one), nothing);
}
