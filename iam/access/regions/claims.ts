import type { AccessEffect } from '../access-effect.ts';
import type { Rule } from '../rule.ts';
import { isStated } from '../rules-of.ts';
import type { Memory } from '../witness/memory.ts';
import { both, effectOf, isConditional, neither, type Outcome } from '../witness/outcome.ts';
import type { ActionGroup } from './action-groups.ts';
import { cover } from './cover.ts';
import type { RulePair } from './differing.ts';
import type { Field } from './field.ts';
import { grouped } from './grouped.ts';
import type { Region } from './region.ts';
import { type ResourceCells, resourceCells } from './resource-cells.ts';
import { weakestOutcome } from './weakest.ts';

/** What is claimed of some resources, whatever the action. */
export type ResourceClaim = Readonly<{
  outcome: Outcome;
  conditional: boolean;
  resources: readonly string[];
  exceptResources: readonly string[];
  because: readonly Rule[];
}>;

/** What has become of the requests of one group of actions: claims, and all that a wider claim must take in. */
export type GroupClaims = Readonly<{ claims: readonly ResourceClaim[]; whole: Outcome }>;

export function claimsOf({ rules }: ActionGroup, pair: RulePair, memory: Memory): GroupClaims {
  const differing = rules.filter(pair.differs);
  if (differing.length === 0) return { claims: [], whole: both | neither };
  const cells = resourceCells(rules, pair, memory);
  if (cells === undefined) return weakest(rules, differing, pair);
  const whole = cells.outcomes.reduce((all, outcome) => all | outcome, 0);
  const kinds = grouped(cells.outcomes.keys(), (index) => kindOf(cells.outcomes[index] ?? 0));
  const claims = [...kinds].flatMap(([kind, indexes]) =>
    kind === undefined ? [] : cover(new Set(indexes), cells.field).map((region) => claimOf(region, cells, differing)),
  );
  return { claims, whole };
}

/** Classes of one kind may stand in one claim. */
function kindOf(outcome: Outcome): string | undefined {
  const effect = effectOf(outcome);
  return effect === undefined ? undefined : `${effect} ${isConditional(outcome)}`;
}

function claimOf(
  region: Region,
  { field, outcomes, reaches }: ResourceCells,
  differing: readonly Rule[],
): ResourceClaim {
  const indexes = [...region.classes];
  const own = indexes.map((index) => outcomes[index] ?? 0);
  return {
    outcome: own.reduce((all, outcome) => all | outcome, 0),
    conditional: own.some(isConditional),
    resources: textsOf(region.patterns, field),
    exceptResources: textsOf(region.except, field),
    because: differing.filter((rule) =>
      indexes.some((index) => effectOf(outcomes[index] ?? 0) && reaches(rule, index)),
    ),
  };
}

export function textsOf(indexes: readonly number[], { patterns }: Field): readonly string[] {
  return indexes.flatMap((index) => patterns[index]?.text ?? []).sort();
}

/** Where there are too many classes of resources, one claim for all of them. */
function weakest(rules: readonly Rule[], because: readonly Rule[], pair: RulePair): GroupClaims {
  const outcome = weakestOutcome(rules, pair, true);
  const claim = { outcome, conditional: true, resources: ['*'], exceptResources: [], because };
  return { claims: [claim], whole: outcome };
}

export function effectFrom(
  claim: ResourceClaim,
  actions: Pick<AccessEffect, 'actions' | 'exceptActions'>,
  pair: RulePair,
) {
  const effect = effectOf(claim.outcome);
  if (effect === undefined) return [];
  const because = claim.because.filter(isStated).map((rule) => ({
    side: pair.isBefore(rule) ? ('before' as const) : ('after' as const),
    source: rule.source,
  }));
  const { resources, exceptResources, conditional } = claim;
  return [{ effect, ...actions, resources, exceptResources, conditional, because } satisfies AccessEffect];
}
