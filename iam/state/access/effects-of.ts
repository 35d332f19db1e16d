import type { AccessEffect } from '../../access/access-effect.ts';
import { accessDifference } from '../../access/difference.ts';
import type { PolicySet } from '../../access/policy-set.ts';
import { isRead, missingIn, setOf } from './policy-set-of.ts';
import type { PolicySources } from './sources.ts';

/** `both`: it stood there before and stands there after, and could allow what is called lost. */
export type Unread = Readonly<{ policy: string; on: 'before' | 'after' | 'both' }>;

/** What two sets of policies differ in, as far as their texts are known. */
export type Effects = Readonly<{
  effects: readonly AccessEffect[];
  /** All policies that are known, of which the effects are the difference. */
  policies: Readonly<{ before: PolicySet; after: PolicySet }>;
  /** Policies whose text is not known, the boundary among them. */
  unread: readonly Unread[];
}>;

/** Where a boundary is not known on one side, both are compared without one. Why: docs/decisions/0168. */
export function effectsOf(before: PolicySources, after: PolicySources): Effects {
  const isBounded = [before, after].every(({ boundary, unsure }) => {
    return (boundary === undefined || isRead(boundary)) && !unsure.includes('boundary');
  });
  const set = (sources: PolicySources) => setOf(isBounded ? sources : { ...sources, boundary: undefined });
  const policies = { before: set(before), after: set(after) };
  const effects = accessDifference(policies.before, policies.after);
  return { effects, policies, unread: unreadIn(before, after) };
}

function unreadIn(before: PolicySources, after: PolicySources): readonly Unread[] {
  const [was, is] = [missingIn(before), missingIn(after)];
  return [...new Set([...was, ...is])].map((policy) => ({
    policy,
    on: was.includes(policy) ? (is.includes(policy) ? 'both' : 'before') : 'after',
  }));
}

/** The same for two pairs of sets that differ in the same. */
export function effectsKey(before: PolicySources, after: PolicySources): string {
  return JSON.stringify([keyOf(before), keyOf(after)]);
}

function keyOf({ policies, boundary, unsure }: PolicySources): unknown {
  const all = boundary === undefined ? policies : [...policies, boundary];
  return [policies.length, unsure, all.map(({ kind, called, group, text }) => [kind, called, group?.key, text])];
}
