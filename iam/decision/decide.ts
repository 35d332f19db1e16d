import type { NamedPolicy, PolicySet } from '../access/policy-set.ts';
import type { Rule, Role as RuleRole, Source } from '../access/rule.ts';
import { isStated, rulesOf } from '../access/rules-of.ts';
import type { Asked, KnownContext } from './asked.ts';
import { type Fit, fitOf, namesAction, openKeys } from './fit.ts';

/** What the identity's policies say to a request: `depends` where it hangs on what is not known. */
export type Answer = 'allowed' | 'refused' | 'depends';

/** A statement that fits the request, or may. */
export type Fitting = Readonly<{ source: Source; id: string; fit: Exclude<Fit, 'no'>; openKeys: readonly string[] }>;

export type Decision = Readonly<{
  answer: Answer;
  grants: readonly Fitting[];
  /** Of the permissions boundary; none where there is no boundary. */
  ceilings: readonly Fitting[];
  denials: readonly Fitting[];
  /** Policies whose text is not known: one might allow the request, or deny it. */
  unread: readonly string[];
  isBounded: boolean;
}>;

/** What of a principal's policies is not known. */
export type Unread = Readonly<{ policies: readonly string[]; boundary: boolean; mayDeny: boolean }>;

/**
 * IAM's decision, as far as the identity's policies make it, on a request of which not everything may be known.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
 * Why: docs/decisions/0223.
 */
export function decide({ policies, boundary }: PolicySet, unread: Unread, asked: Asked, known: KnownContext): Decision {
  const fitting = (policy: NamedPolicy, role: 'grant' | 'ceiling') =>
    rulesIn(policy, role, asked.action).flatMap((rule) => fittingOf(rule, asked, known));
  const all = policies.flatMap((policy) => fitting(policy, 'grant'));
  const bounds = boundary === undefined ? [] : fitting(boundary, 'ceiling');
  const by = (role: RuleRole, some: readonly Found[]) => some.filter((each) => each.role === role);
  const found = {
    grants: by('grant', all),
    ceilings: by('ceiling', bounds),
    denials: [...by('deny', all), ...by('deny', bounds)],
  };
  const isBounded = boundary !== undefined || unread.boundary;
  const ceiling = isBounded ? most(found.ceilings, unread.boundary) : 'yes';
  return {
    ...found,
    answer: answerOf(most(found.grants, unread.policies.length > 0), ceiling, most(found.denials, unread.mayDeny)),
    unread: unread.policies,
    isBounded,
  };
}

function answerOf(grant: Fit, ceiling: Fit, deny: Fit): Answer {
  if (deny === 'yes' || grant === 'no' || ceiling === 'no') return 'refused';
  return grant === 'yes' && ceiling === 'yes' && deny === 'no' ? 'allowed' : 'depends';
}

function most(found: readonly Fitting[], isOpen: boolean): Fit {
  if (found.some(({ fit }) => fit === 'yes')) return 'yes';
  return isOpen || found.length > 0 ? 'maybe' : 'no';
}

type Found = Fitting & Readonly<{ role: RuleRole }>;

function fittingOf(rule: Rule, asked: Asked, known: KnownContext): readonly Found[] {
  const fit = fitOf(rule, asked, known);
  if (fit === 'no') return [];
  return [{ role: rule.role, source: rule.source, id: rule.id, fit, openKeys: openKeys(rule, known) }];
}

type Ready = Readonly<{ policy: string; rules: readonly Rule[]; named: Map<string, readonly Rule[]> }>;

/** A hunt asks the same documents about the same action thousands of times. */
const ready = { grant: new WeakMap<object, Ready>(), ceiling: new WeakMap<object, Ready>() };

function rulesIn(policy: NamedPolicy, role: 'grant' | 'ceiling', action: string): readonly Rule[] {
  const { rules, named } = readyOf(policy, role);
  const found = named.get(action) ?? rules.filter((rule) => namesAction(rule, action));
  named.set(action, found);
  return found;
}

function readyOf(policy: NamedPolicy, role: 'grant' | 'ceiling'): Ready {
  const known = ready[role].get(policy.document);
  if (known?.policy === policy.name) return known;
  const set = role === 'grant' ? { policies: [policy] } : { policies: [], boundary: policy };
  const made = { policy: policy.name, rules: rulesOf(set).filter(isStated), named: new Map() };
  ready[role].set(policy.document, made);
  return made;
}
