import { parseArn } from '../../cloudtrail/arn.ts';
import { overlap, type Parts, partsMeet, partsOf } from '../../policy/overlaps.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Statement, Targets } from '../../policy/statement.ts';
import { type Allowance, least, most } from './allowance.ts';
import type { Holder } from './circumstances.ts';
import { changeAndUse, onItself } from './escalations.ts';
import { type Grant, grantsOf, mostPatterns } from './grants.ts';
import { passesOn } from './pass-role.ts';

/** How far a text lets the caller both change and use something of the same name. */
export function changesAndUses(statements: readonly Statement[]): Allowance {
  const own = changeAndUse.map(({ change, use }) => () => {
    const changed = change.flatMap((call) => grantsOf(statements, call)).filter(isOfIam);
    return changed.length === 0
      ? 'no'
      : meet(
          changed,
          use.flatMap((call) => grantsOf(statements, call)),
        );
  });
  return most([...own, () => changesAndPasses(statements)], (way) => way());
}

/** A role that is changed and then passed to a service which runs what the caller says. */
function changesAndPasses(statements: readonly Statement[]): Allowance {
  const changed = ['iam:AttachRolePolicy', 'iam:PutRolePolicy']
    .flatMap((call) => grantsOf(statements, call))
    .filter(isOfIam);
  if (changed.length === 0) return 'no';
  const parts = changed.map(({ pattern }) => partsOf(pattern));
  const passing = statements.filter(({ effect, resources }) => effect !== 'Allow' || meetsAny(resources, parts));
  return least([() => most(changed, ({ how }) => how), () => passesOn(passing, statements)], (part) => part());
}

/** Whether a pattern can name a user, group, role or policy: `*` in the place of actions allows IAM's calls on a bucket, which come to nothing. */
function isOfIam({ pattern }: Grant): boolean {
  const arn = parseArn(pattern);
  return arn === undefined || matchesPattern(arn.service, 'iam');
}

function meetsAny(resources: Targets, all: readonly Parts[]): boolean {
  if (resources.kind !== 'only') return false;
  return resources.values.slice(0, mostPatterns).some((value) => {
    const parts = partsOf(value);
    return all.some((each) => partsMeet(parts, each));
  });
}

function meet(changed: readonly Grant[], used: readonly Grant[]): Allowance {
  const others = used.map((each) => ({ ...each, parts: partsOf(each.pattern) }));
  return most(changed, (one) => {
    const parts = partsOf(one.pattern);
    return most(others, (other) => {
      if (!partsMeet(parts, other.parts)) return 'no';
      return one.how === 'yes' && other.how === 'yes' ? 'yes' : 'if';
    });
  });
}

/** How far a text lets its holder widen what the holder has: itself by name, or the text that it stands in. */
export function changesItself(statements: readonly Statement[], holder: Holder | undefined): Allowance {
  if (holder === undefined) return 'no';
  const grants = onItself[holder.kind].flatMap((call) => grantsOf(statements, call));
  return most(grants, ({ pattern, how }) => (isHolder(pattern, holder) ? how : 'no'));
}

/** A user's or role's path is not in the request: any path may be its own. */
function isHolder(pattern: string, holder: Holder): boolean {
  if (holder.kind === 'policy') return overlap(pattern, holder.arn);
  const [, path = ''] = new RegExp(`:${holder.kind}/(?:.*/)?([^/]*)$`, 'i').exec(pattern) ?? [];
  return path !== '' && overlap(`arn:aws:iam::*:${path}`, `arn:aws:iam::*:${holder.name}`);
}
