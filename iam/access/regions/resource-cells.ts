import type { Test } from '../conditions/test.ts';
import type { Rule } from '../rule.ts';
import { type Template, variablesIn } from '../text/template.ts';
import { cellOutcome, type Reach } from '../witness/cell.ts';
import type { Memory } from '../witness/memory.ts';
import type { Outcome } from '../witness/outcome.ts';
import { ownValues, patternsOfTemplate } from '../witness/own-values.ts';
import { letter, textsOf } from '../witness/related-values.ts';
import type { RulePair } from './differing.ts';
import { classOf, type Field, fieldOf, type Pattern, textOf } from './field.ts';

/** How many states of a walk through resources are looked at. */
const limit = 8_000;

/** The resources of one group of actions, and what has become of requests for those of each class. */
export type ResourceCells = Readonly<{
  field: Field;
  outcomes: readonly Outcome[];
  /** Whether a rule may speak to a class, given by its index. */
  reaches(rule: Rule, index: number): boolean;
}>;

/** Undefined where the resources fall into too many classes. */
export function resourceCells(rules: readonly Rule[], pair: RulePair, memory: Memory): ResourceCells | undefined {
  const tests = rules.flatMap((rule) => rule.tests);
  const { patterns, placesOf } = placesIn(rules, tests);
  const field = fieldOf(patterns, wantedOf(rules.filter(pair.differs), placesOf), limit);
  if (!field.complete) return undefined;
  const sides = {
    before: rules.filter((rule) => pair.isBefore(rule)),
    after: rules.filter((rule) => pair.isAfter(rule)),
  };
  const reaches = field.classes.map(({ fits }) => new Map(rules.map((rule) => [rule, reachOf(rule, fits, placesOf)])));
  const reachIn = (index: number) => (rule: Rule) => reaches[index]?.get(rule) ?? 'no';
  const outcomes = witnessesOf(field, rules, tests).map((resources, index) =>
    resources.reduce((outcome, resource) => outcome | cellOutcome(sides, resource, reachIn(index), memory), 0),
  );
  return { field, outcomes, reaches: (rule, index) => reachIn(index)(rule) !== 'no' };
}

/** A pattern of the field that stands for a template: the one that it fits if its variables have any value. */
type Place = Readonly<{ pattern: number; hasVariables: boolean }>;

type PlacesOf = (rule: Rule) => readonly Place[];

function placesIn(rules: readonly Rule[], tests: readonly Test[]) {
  const patterns: Pattern[] = [];
  const byTemplate = new Map<string, Place>();
  const byRule = new Map<Rule, readonly Place[]>();
  const placeOf = (template: Template): Place => {
    const known = byTemplate.get(template.id);
    if (known !== undefined) return known;
    const place = { pattern: patterns.length, hasVariables: template.tokens === undefined };
    byTemplate.set(template.id, place);
    patterns.push(...patternsOfTemplate(template, tests).map((tokens) => ({ tokens, text: textOf(tokens) })));
    return place;
  };
  for (const rule of rules) byRule.set(rule, rule.resources.values.map(placeOf));
  const placesOf: PlacesOf = (rule) => byRule.get(rule) ?? [];
  return { patterns, placesOf };
}

function wantedOf(rules: readonly Rule[], placesOf: PlacesOf): ReadonlySet<number> | undefined {
  if (rules.some(({ resources }) => resources.kind === 'all but')) return undefined;
  return new Set(rules.flatMap(placesOf).map(({ pattern }) => pattern));
}

function reachOf(rule: Rule, fits: ReadonlySet<number>, placesOf: PlacesOf): Reach {
  const fitting = placesOf(rule).filter(({ pattern }) => fits.has(pattern));
  const isOnly = rule.resources.kind === 'only';
  if (fitting.some(({ hasVariables }) => !hasVariables)) return isOnly ? 'yes' : 'no';
  if (fitting.length > 0) return 'by variable';
  return isOnly ? 'no' : 'yes';
}

/** How many resources of one class are tried. */
const mostWitnesses = 12;

/**
 * For each class one resource. Where several variables speak of it, more: whether they have one value or two may
 * tell apart resources that no pattern does.
 */
function witnessesOf(field: Field, rules: readonly Rule[], tests: readonly Test[]): readonly (readonly string[])[] {
  const witnesses = field.classes.map(({ witness }) => [witness]);
  const templates = rules.flatMap(({ resources }) => resources.values).filter(({ tokens }) => tokens === undefined);
  const variables = [...new Map(templates.map((one) => [one.id, one])).values()].flatMap(variablesIn);
  if (variables.length < 2) return witnesses;
  const own = (key: string) => tests.filter(({ keys }) => keys[0] === key);
  const sets = new Map(
    variables.map(({ key }) => [key, new Set([letter, ...ownValues(own(key), tests, true).values])]),
  );
  for (const resource of new Set(templates.flatMap((template) => textsOf(template, sets)))) {
    const known = witnesses[classOf(field, resource)] ?? [];
    if (known.length < mostWitnesses) known.push(resource);
  }
  return witnesses;
}
