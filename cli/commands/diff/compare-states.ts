import { type AccessSection, resourcePolicySection } from '../../../alert/content/access.ts';
import type { AccessEffect } from '../../../iam/access/access-effect.ts';
import { type Effects, effectsKey, effectsOf, type Unread } from '../../../iam/state/access/effects-of.ts';
import { isSamePolicies, noSources, type PolicySources, sourcesOf } from '../../../iam/state/access/sources.ts';
import { policyTextOf } from '../../../iam/state/document.ts';
import type { Role, User } from '../../../iam/state/entities.ts';
import { lives } from '../../../iam/state/look-up.ts';
import type { State } from '../../../iam/state/state.ts';

/** What two states differ in for one user or role. */
export type PrincipalFound = Readonly<{
  /** Its ARN; its name where the state has none. */
  principal: string;
  /** The same list for all who differ in the same. */
  effects: readonly AccessEffect[];
  /** Policies whose text is not known: what they allow is in none of the effects. */
  unread: readonly Unread[];
  /** What is said of the trust policy of a role that differs. */
  trust: AccessSection | undefined;
}>;

/**
 * One by one, for each user and role of either state: one that a state lacks has no access there.
 * Why: docs/decisions/0166.
 */
export function* comparedPrincipals(before: State, after: State): Generator<PrincipalFound> {
  const [was, is] = [principalsIn(before), principalsIn(after)];
  const known = new Map<string, Pick<Effects, 'effects' | 'unread'>>();
  for (const principal of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(principal), is.get(principal)];
    const { effects, unread } = difference(sourcesIn(before, one), sourcesIn(after, other), known);
    yield { principal, effects, unread, trust: trustSection(one, other) };
  }
}

const nothing: Pick<Effects, 'effects' | 'unread'> = { effects: [], unread: [] };

/** Most principals are the same on both sides, and many of the others differ in a policy that they share. */
function difference(before: PolicySources, after: PolicySources, known: Map<string, typeof nothing>): typeof nothing {
  if (isSamePolicies(before, after)) return nothing;
  const key = effectsKey(before, after);
  const found = known.get(key) ?? effectsOf(before, after);
  known.set(key, found);
  return found;
}

type Principal = User | Role;

function principalsIn(state: State): ReadonlyMap<string, Principal> {
  const found = new Map<string, Principal>();
  for (const entity of state.entities.values()) {
    if (lives(entity) && (entity.kind === 'user' || entity.kind === 'role'))
      found.set(entity.arn ?? entity.name, entity);
  }
  return found;
}

function sourcesIn(state: State, principal: Principal | undefined): PolicySources {
  return principal === undefined ? noSources : sourcesOf(state, principal);
}

function trustSection(one: Principal | undefined, other: Principal | undefined): AccessSection | undefined {
  if (one?.kind !== 'role' || other?.kind !== 'role' || one.trust.text === other.trust.text) return undefined;
  const [before, after] = [one, other].map(({ trust }) => policyTextOf(trust));
  if (before?.kind !== 'parsed' || after?.kind !== 'parsed') return undefined;
  const section = resourcePolicySection(before.statements, after.statements, () => 'trust policy');
  return section.statements.length === 0 ? undefined : section;
}
