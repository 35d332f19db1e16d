import type { Rule } from '../rule.ts';
import { glob } from '../text/tokens.ts';
import type { RulePair } from './differing.ts';
import { type Field, fieldOf } from './field.ts';

/** How many states of the walk through the actions are looked at. */
const limit = 60_000;

/** The rules that speak to an action, and the classes of actions to which just these speak. */
export type ActionGroup = Readonly<{ rules: readonly Rule[]; classes: readonly number[] }>;

/** The field of all actions to which a rule speaks that stands on one side only. */
export function actionField({ all, differs }: RulePair): Field {
  const texts = [...new Set(all.flatMap(({ actions }) => actions.values))];
  const patterns = texts.map((text) => ({ text, tokens: glob(text) }));
  return fieldOf(patterns, wantedOf(all.filter(differs), texts), limit);
}

/** What these rules speak to; undefined where one of them speaks to all but some. */
function wantedOf(rules: readonly Rule[], texts: readonly string[]): ReadonlySet<number> | undefined {
  if (rules.some(({ actions }) => actions.kind === 'all but')) return undefined;
  return new Set(rules.flatMap(({ actions }) => actions.values.map((text) => texts.indexOf(text))));
}

export function actionGroups({ all }: RulePair, field: Field): readonly ActionGroup[] {
  const texts = new Map(field.patterns.map(({ text }, index) => [text, index]));
  const targets = all.map((rule) => ({
    rule,
    only: rule.actions.kind === 'only',
    indexes: rule.actions.values.map((text) => texts.get(text) ?? -1),
  }));
  const groups = new Map<string, { rules: readonly Rule[]; classes: number[] }>();
  for (const [index, { fits }] of field.classes.entries()) {
    const rules = targets.filter(({ only, indexes }) => indexes.some((one) => fits.has(one)) === only);
    const key = rules.map(({ rule }) => rule.id).join('\n');
    const group = groups.get(key) ?? { rules: rules.map(({ rule }) => rule), classes: [] };
    group.classes.push(index);
    groups.set(key, group);
  }
  return [...groups.values()];
}
