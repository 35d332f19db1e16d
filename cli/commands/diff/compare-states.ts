import { type AccessSection, resourcePolicySection } from '../../../alert/content/access.ts';
import type { AccessEffect } from '../../../iam/access/access-effect.ts';
import { accessDifference } from '../../../iam/access/difference.ts';
import type { PolicySet } from '../../../iam/access/policy-set.ts';
import { type KnownPolicies, policySetOf } from '../../../iam/state/access/policy-set-of.ts';
import { policyTextOf } from '../../../iam/state/document.ts';
import type { Role, User } from '../../../iam/state/entities.ts';
import { lives } from '../../../iam/state/look-up.ts';
import type { State } from '../../../iam/state/state.ts';

/** What two states differ in for one user or role. */
export type PrincipalFound = Readonly<{
  /** Its ARN; its name where the state has none. */
  principal: string;
  effects: readonly AccessEffect[];
  /** Policies of which a side has no text: what they allow is in none of the effects. */
  unread: readonly string[];
  /** What is said of the trust policy of a role that differs. */
  trust: AccessSection | undefined;
}>;

/** One by one, for each user and role of either state: one that a state lacks has no access there. */
export function* comparedPrincipals(before: State, after: State): Generator<PrincipalFound> {
  const [was, is] = [principalsIn(before), principalsIn(after)];
  for (const principal of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(principal), is.get(principal)];
    const [policies, later] = [knownPolicies(before, one), knownPolicies(after, other)];
    const isSame = textsOf(policies.set) === textsOf(later.set);
    yield {
      principal,
      effects: isSame ? [] : accessDifference(policies.set, later.set),
      unread: isSame ? [] : [...new Set([...policies.missing, ...later.missing])],
      trust: trustSection(one, other),
    };
  }
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

function knownPolicies(state: State, principal: Principal | undefined): KnownPolicies {
  return principal === undefined ? { set: { policies: [] }, missing: [] } : policySetOf(state, principal);
}

/** Most principals are the same on both sides, and need no comparing. */
function textsOf({ policies, boundary }: PolicySet): string {
  return JSON.stringify([policies, boundary]);
}

function trustSection(one: Principal | undefined, other: Principal | undefined): AccessSection | undefined {
  if (one?.kind !== 'role' || other?.kind !== 'role' || one.trust.text === other.trust.text) return undefined;
  const [before, after] = [one, other].map(({ trust }) => policyTextOf(trust));
  if (before?.kind !== 'parsed' || after?.kind !== 'parsed') return undefined;
  const section = resourcePolicySection(before.statements, after.statements, () => 'trust policy');
  return section.statements.length === 0 ? undefined : section;
}
