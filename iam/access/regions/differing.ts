import type { PolicySet } from '../policy-set.ts';
import type { Rule } from '../rule.ts';
import { rulesOf } from '../rules-of.ts';

/** The rules of both sides, those that say the same counted once, and which of them stand on one side only. */
export type RulePair = Readonly<{
  before: readonly Rule[];
  after: readonly Rule[];
  /** All rules, each once. */
  all: readonly Rule[];
  isBefore(rule: Rule): boolean;
  isAfter(rule: Rule): boolean;
  differs(rule: Rule): boolean;
}>;

export function rulePair(before: PolicySet, after: PolicySet): RulePair {
  const [one, other] = [byId(rulesOf(before)), byId(rulesOf(after))];
  return {
    before: [...one.values()],
    after: [...other.values()],
    all: [...new Map([...one, ...other]).values()],
    isBefore: ({ id }) => one.has(id),
    isAfter: ({ id }) => other.has(id),
    differs: ({ id }) => one.has(id) !== other.has(id),
  };
}

function byId(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}
