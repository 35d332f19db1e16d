import type { Rule, RuleTargets } from '../rule.ts';
import { matches } from '../text/matches.ts';
import type { Template } from '../text/template.ts';
import { both, neither, type Outcome, onlyAfter, onlyBefore } from '../witness/outcome.ts';
import type { RulePair } from './differing.ts';

/**
 * All that may have become of requests to which some of these rules speak, as far as the rules' form tells. `sameActions`
 * where all of them speak to the same actions.
 */
export function weakestOutcome(rules: readonly Rule[], pair: RulePair, sameActions: boolean): Outcome {
  const [before, after] = [rules.filter(pair.isBefore), rules.filter(pair.isAfter)];
  const isWider = (rule: Rule, other: Rule) => speaksWhere(rule, other, sameActions);
  const loses = isWithin(before, after, isWider) ? 0 : onlyBefore;
  const gains = isWithin(after, before, isWider) ? 0 : onlyAfter;
  return neither | both | loses | gains;
}

type IsWider = (rule: Rule, other: Rule) => boolean;

/** Whether some rules allow only what others allow: each Allow of theirs is covered, and each Deny of the others is theirs. */
function isWithin(some: readonly Rule[], others: readonly Rule[], isWider: IsWider): boolean {
  const isCovered = (rule: Rule, by: readonly Rule[]) => by.some((other) => isWider(other, rule));
  return (
    some.every((rule) => rule.role === 'deny' || isCovered(rule, others)) &&
    others.every((rule) => rule.role !== 'deny' || isCovered(rule, some))
  );
}

/** Whether a rule speaks wherever another does, and does the same. */
function speaksWhere(rule: Rule, other: Rule, sameActions: boolean): boolean {
  if (rule.id === other.id) return true;
  if (rule.role !== other.role || !rule.tests.every(({ id }) => other.tests.some((test) => test.id === id)))
    return false;
  if (!sameActions && JSON.stringify(rule.actions) !== JSON.stringify(other.actions)) return false;
  return includesResources(rule.resources, other.resources);
}

function includesResources(outer: RuleTargets<Template>, inner: RuleTargets<Template>): boolean {
  if (outer.kind !== inner.kind) return false;
  const [wide, narrow] = outer.kind === 'only' ? [outer, inner] : [inner, outer];
  return narrow.values.every((value) => wide.values.some((other) => includesText(other, value)));
}

/** A `*` takes a `*`; with variables, a text includes only itself. */
function includesText(outer: Template, inner: Template): boolean {
  if (outer.id === inner.id) return true;
  if (outer.tokens === undefined || inner.tokens === undefined) return false;
  return inner.parts.every(({ kind }) => kind === 'text') && matches(outer.tokens, inner.text);
}
