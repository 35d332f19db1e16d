import type { NamedPolicy, PolicySet } from '../../access/policy-set.ts';
import type { Role, User } from '../entities.ts';
import type { State } from '../state.ts';
import { type PolicySource, type PolicySources, sourcesOf } from './sources.ts';

/** What decides about a principal's access, as far as its texts are known. */
export type KnownPolicies = Readonly<{
  /**
   * Without what is missing. A boundary whose text is not known is left out, as if there were none: the set then
   * says what the policies allow, of which the boundary may let through less.
   */
  set: PolicySet;
  /** The policies whose text is not known or is none, the boundary among them, by name. */
  missing: readonly string[];
}>;

/** The policies of a user or role: inline, attached, those of its groups, and its boundary. Of one that is gone, none. */
export function policySetOf(state: State, principal: User | Role): KnownPolicies {
  const sources = sourcesOf(state, principal);
  return { set: setOf(sources), missing: missingIn(sources) };
}

export function setOf({ policies, boundary }: PolicySources): PolicySet {
  return {
    policies: policies.flatMap((source) => namedPolicy(source) ?? []),
    boundary: boundary === undefined ? undefined : namedPolicy(boundary),
  };
}

export function missingIn({ policies, boundary }: PolicySources): readonly string[] {
  const all = boundary === undefined ? policies : [...policies, boundary];
  return [...new Set(all.filter((source) => !isRead(source)).map(({ name }) => name))];
}

export function isRead({ text }: PolicySource): boolean {
  return text.kind === 'parsed';
}

function namedPolicy({ name, text }: PolicySource): NamedPolicy | undefined {
  return text.kind === 'parsed' ? { name, document: text } : undefined;
}
