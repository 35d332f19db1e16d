import type { Statement, Targets } from '../policy/statement.ts';
import { readTest, unreadTest } from './conditions/read-test.ts';
import type { Test } from './conditions/test.ts';
import type { NamedPolicy, PolicySet } from './policy-set.ts';
import type { Role, Rule, RuleTargets } from './rule.ts';
import { readTemplate, withWildcards } from './text/template.ts';

/** The rules that a set of policies comes to. */
export function rulesOf({ policies, boundary }: PolicySet): readonly Rule[] {
  return [
    ...policies.flatMap((policy) => rulesOfPolicy(policy, 'grant')),
    ...(boundary === undefined ? [unlimited] : rulesOfPolicy(boundary, 'ceiling')),
  ];
}

/** A statement whose effect is none of the two words allows and denies nothing: IAM would not have taken it. */
function rulesOfPolicy({ name, document }: NamedPolicy, allow: Role): readonly Rule[] {
  const hasVariables = document.version === '2012-10-17';
  return document.statements
    .filter(({ effect }) => effect !== 'Unknown')
    .map((statement) => ruleOf(statement, statement.effect === 'Deny' ? 'deny' : allow, name, hasVariables));
}

function ruleOf(statement: Statement, role: Role, policy: string, hasVariables: boolean): Rule {
  const actions = targetsOf(statement.actions, (text) => text.toLowerCase());
  const resources = targetsOf(statement.resources, (text) => text);
  const tests = distinct([
    ...statement.conditions.map((condition) => readTest(condition, hasVariables)),
    ...(statement.unread.length === 0 ? [] : [unreadTest(statement.unread)]),
  ]);
  return {
    id: JSON.stringify([role, actions, resources, hasVariables, tests.map(({ id }) => id).sort()]),
    role,
    actions,
    resources: {
      ...resources,
      values: resources.values.map((text) => readTemplate(text, hasVariables, withWildcards)),
    },
    tests,
    source: { policy, statement },
  };
}

/** Where a policy of an identity names no action or no resource, it speaks of none. */
function targetsOf(targets: Targets, read: (text: string) => string): RuleTargets<string> {
  if (targets.kind === 'not said') return { kind: 'only', values: [] };
  return { kind: targets.kind, values: [...new Set(targets.values.map(read))].sort() };
}

function distinct(tests: readonly Test[]): readonly Test[] {
  return [...new Map(tests.map((test) => [test.id, test])).values()];
}

/** Whether a rule was made of a statement. */
export function isStated({ id }: Rule): boolean {
  return id !== unlimited.id;
}

const everything = { kind: 'all but', values: [] } as const;

/** An identity without a permissions boundary is as one whose boundary allows all. */
const unlimited: Rule = {
  id: 'no boundary',
  role: 'ceiling',
  actions: everything,
  resources: everything,
  tests: [],
  source: {
    policy: '',
    statement: {
      sid: undefined,
      effect: 'Allow',
      actions: everything,
      resources: everything,
      principals: { kind: 'not said' },
      conditions: [],
      unread: [],
    },
  },
};
