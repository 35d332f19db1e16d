import { holds } from './conditions/test.ts';
import type { PolicySet } from './policy-set.ts';
import type { Context, Request } from './request.ts';
import type { Role, Rule, RuleTargets, Source } from './rule.ts';
import { rulesOf } from './rules-of.ts';
import { matches } from './text/matches.ts';
import { resolved } from './text/resolve.ts';
import type { Template } from './text/template.ts';
import { glob } from './text/tokens.ts';

/** What the policies of an identity say to a request, and the statements that say it. */
export type Decision = Readonly<{
  /** Whether they allow it; a resource policy could still, and what stands above the account could still refuse it. */
  allowed: boolean;
  /** The statements that fit the request, by what they do. */
  grants: readonly Source[];
  ceilings: readonly Source[];
  denials: readonly Source[];
}>;

/**
 * IAM's decision on a request, as far as the identity's own policies and its permissions boundary make it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
 */
export function evaluate(set: PolicySet, request: Request): Decision {
  const fitting = rulesOf(set).filter((rule) => applies(rule, request));
  const sources = (role: Role) => fitting.filter((rule) => rule.role === role).map(({ source }) => source);
  return {
    allowed: allows(fitting.map(({ role }) => role)),
    grants: sources('grant'),
    ceilings: sources('ceiling'),
    denials: sources('deny'),
  };
}

/** Whether statements of these roles, all of which fit a request, allow it. */
export function allows(roles: readonly Role[]): boolean {
  return roles.includes('grant') && roles.includes('ceiling') && !roles.includes('deny');
}

function applies({ actions, resources, tests }: Rule, { action, resource, context }: Request): boolean {
  const name = action.toLowerCase();
  return (
    isAmong(actions, (pattern) => matches(glob(pattern), name)) &&
    speaksOf(resources, resource, context) &&
    tests.every((test) => holds(test, context))
  );
}

/** Whether a rule's resources include this one, in the circumstances of the request. Their case counts. */
export function speaksOf(resources: RuleTargets<Template>, resource: string, context: Context): boolean {
  return isAmong(resources, (template) => {
    const tokens = resolved(template, context);
    return tokens !== undefined && matches(tokens, resource);
  });
}

function isAmong<T>({ kind, values }: RuleTargets<T>, isMatch: (value: T) => boolean): boolean {
  return values.some(isMatch) === (kind === 'only');
}
