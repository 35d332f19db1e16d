import type { AccessEffect, Effect } from './access-effect.ts';
import type { PolicySet } from './policy-set.ts';
import { actionField, actionGroups } from './regions/action-groups.ts';
import { claimsOf, effectFrom, type GroupClaims, type ResourceClaim, textsOf } from './regions/claims.ts';
import { cover } from './regions/cover.ts';
import { type RulePair, rulePair } from './regions/differing.ts';
import type { Field } from './regions/field.ts';
import { grouped } from './regions/grouped.ts';
import type { Region } from './regions/region.ts';
import { spelled } from './regions/spelling.ts';
import { weakestOutcome } from './regions/weakest.ts';
import { newMemory } from './witness/memory.ts';
import { effectOf } from './witness/outcome.ts';

/**
 * What an identity may do after that it might not before, and the other way round, by its policies and its boundary.
 * What is claimed is true, and what differs is claimed: docs/decisions/0174 and 0171.
 */
export function accessDifference(before: PolicySet, after: PolicySet): readonly AccessEffect[] {
  const pair = rulePair(before, after);
  if (!pair.all.some(pair.differs)) return [];
  const field = actionField(pair);
  const effects = field.complete ? effectsIn(field, pair) : weakest(pair);
  return spelled(effects, pair).toSorted(inOrder);
}

function effectsIn(field: Field, pair: RulePair): readonly AccessEffect[] {
  const memory = newMemory();
  const groups = actionGroups(pair, field).map((group) => ({
    ...claimsOf(group, pair, memory),
    classes: group.classes,
  }));
  const byClass = new Map(groups.flatMap((group) => group.classes.map((index) => [index, group] as const)));
  const stated = groups.flatMap((group) => group.claims.map((claim) => ({ claim, classes: group.classes })));
  return [...grouped(stated, ({ claim }) => sameClaim(claim)).values()].flatMap((alike) => {
    const claims = alike.map(({ claim }) => claim);
    const classes = new Set(alike.flatMap((one) => one.classes));
    return cover(classes, field).flatMap((region) =>
      effectFrom(overActions(claims, region, classes, byClass), namesOf(region, field), pair),
    );
  });
}

function sameClaim({ outcome, conditional, resources, exceptResources }: ResourceClaim): string {
  return JSON.stringify([effectOf(outcome), conditional, resources, exceptResources]);
}

function namesOf(region: Region, field: Field): Pick<AccessEffect, 'actions' | 'exceptActions'> {
  return { actions: textsOf(region.patterns, field), exceptActions: textsOf(region.except, field) };
}

/** A claim said of more actions than it was made of must hold for those as well. */
function overActions(
  claims: readonly ResourceClaim[],
  region: Region,
  classes: ReadonlySet<number>,
  byClass: ReadonlyMap<number, GroupClaims>,
): ResourceClaim {
  const others = [...region.classes]
    .filter((index) => !classes.has(index))
    .map((index) => byClass.get(index)?.whole ?? 0);
  const [first] = claims;
  const because = new Map(claims.flatMap((claim) => claim.because).map((rule) => [rule.id, rule]));
  return {
    outcome: [...others, ...claims.map(({ outcome }) => outcome)].reduce((all, outcome) => all | outcome, 0),
    conditional: first?.conditional ?? false,
    resources: first?.resources ?? [],
    exceptResources: first?.exceptResources ?? [],
    because: [...because.values()],
  };
}

/** Where the actions fall into too many classes, one claim for all of them. */
function weakest(pair: RulePair): readonly AccessEffect[] {
  const claim = {
    outcome: weakestOutcome(pair.all, pair, false),
    conditional: true,
    resources: ['*'],
    exceptResources: [],
    because: pair.all.filter(pair.differs),
  };
  return effectFrom(claim, { actions: ['*'], exceptActions: [] }, pair);
}

const order: readonly Effect[] = ['lost', 'narrowed', 'changed', 'gained', 'widened'];

function inOrder(one: AccessEffect, other: AccessEffect): number {
  return order.indexOf(one.effect) - order.indexOf(other.effect);
}
