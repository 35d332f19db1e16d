import { accessDifference } from '../../access/difference.ts';
import type { NamedPolicy, PolicySet } from '../../access/policy-set.ts';
import { isSamePlace, isSamePolicy, type PolicySource, type PolicySources } from './sources.ts';

/** A policy, or all of a group, that may cover what another one allowed. */
export type Cover = Readonly<{ sources: readonly [PolicySource, ...PolicySource[]] }>;

const mostTaken = 10;

/**
 * What still allows all that the policies allowed that are no longer there, each taken by itself: those that allow it
 * alone, else as few as it takes together. None where something is missing of it.
 */
export function stillGranted(before: PolicySources, after: PolicySources): readonly Cover[] {
  const taken = before.policies
    .filter((source) => source.text.kind === 'parsed' && !after.policies.some((one) => isSamePolicy(one, source)))
    .filter((source) => allowsSome(source) && !allowsAll(inItsPlace(source, after), source))
    .slice(0, mostTaken);
  const covers = coversIn(after);
  const found = taken.map((source) => coversOf(source, covers));
  return found.some((each) => each.length === 0) ? [] : [...new Set(found.flat())];
}

/** A policy whose text was replaced. */
function inItsPlace(source: PolicySource, { policies }: PolicySources): readonly PolicySource[] {
  return policies.filter((one) => isSamePlace(one, source));
}

/** Each policy of the principal itself, and each of its groups. */
function coversIn({ policies }: PolicySources): readonly Cover[] {
  const own = policies.filter(({ group }) => group === undefined);
  const groups = new Set(policies.flatMap(({ group }) => group?.key ?? []));
  const ofGroups = [...groups].flatMap((key) => coverOf(policies.filter(({ group }) => group?.key === key)));
  return [...ofGroups, ...own.flatMap((source) => coverOf([source]))];
}

function coverOf([first, ...others]: readonly PolicySource[]): readonly Cover[] {
  return first === undefined ? [] : [{ sources: [first, ...others] }];
}

function coversOf(source: PolicySource, covers: readonly Cover[]): readonly Cover[] {
  const alone = covers.filter(({ sources }) => allowsAll(sources, source));
  if (alone.length > 0) return alone;
  return allowsAll(sourcesIn(covers), source) ? fewest(source, covers) : [];
}

/** Without each that can be done without. */
function fewest(source: PolicySource, covers: readonly Cover[]): readonly Cover[] {
  return covers.reduce((needed: readonly Cover[], cover) => {
    const others = needed.filter((one) => one !== cover);
    return allowsAll(sourcesIn(others), source) ? others : needed;
  }, covers);
}

function sourcesIn(covers: readonly Cover[]): readonly PolicySource[] {
  return covers.flatMap(({ sources }) => sources);
}

function allowsSome(source: PolicySource): boolean {
  return accessDifference(setOf([source]), { policies: [] }).length > 0;
}

function allowsAll(granting: readonly PolicySource[], source: PolicySource): boolean {
  const effects = accessDifference(setOf([source]), setOf(granting));
  return effects.every(({ effect }) => effect === 'gained' || effect === 'widened');
}

function setOf(sources: readonly PolicySource[]): PolicySet {
  return {
    policies: sources.flatMap(({ name, text }): readonly NamedPolicy[] =>
      text.kind === 'parsed' ? [{ name, document: text }] : [],
    ),
  };
}
