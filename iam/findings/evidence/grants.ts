import { covers } from '../../policy/covers.ts';
import { overlap } from '../../policy/overlaps.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import type { Statement, Targets } from '../../policy/statement.ts';
import { isUnconditional } from '../../policy/targets.ts';

/** A pattern of resources for which a text allows an action. */
export type Grant = Readonly<{ pattern: string; how: 'yes' | 'if' }>;

/**
 * No policy has room for more: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html. A record is
 * data and may hold a longer one, which must not take long.
 */
export const mostPatterns = 300;

/** For which resources the statements allow an action, without what an unconditional Deny takes back. */
export function grantsOf(statements: readonly Statement[], action: string): readonly Grant[] {
  const about = statements.filter(({ actions }) => covers(actions, action));
  const denying = about.filter(({ effect }) => effect === 'Deny');
  const exceptions = exceptionsIn(denying);
  return about
    .filter(({ effect }) => effect === 'Allow')
    .flatMap((statement) => patternsIn(statement.resources).map((pattern) => ({ pattern, statement })))
    .flatMap(({ pattern, statement }) => left(pattern, exceptions).map((each) => ({ pattern: each, statement })))
    .slice(0, mostPatterns)
    .filter(({ pattern }) => !denying.some((denial) => isUnconditional(denial) && isTaken(denial.resources, pattern)))
    .map(({ pattern, statement }) => {
      const limited = denying.some(({ resources }) => isTaken(resources, pattern));
      return { pattern, how: isUnconditional(statement) && !limited ? 'yes' : 'if' };
    });
}

function patternsIn(resources: Targets): readonly string[] {
  return resources.kind === 'only' ? resources.values : resources.kind === 'all but' ? ['*'] : [];
}

/** What a Deny of everything but some leaves of a pattern that is wider than those. */
function left(pattern: string, exceptions: readonly string[]): readonly string[] {
  const narrower = hasWildcard(pattern) ? exceptions.filter((exception) => matchesPattern(pattern, exception)) : [];
  return narrower.length > 0 ? narrower : [pattern];
}

function exceptionsIn(denying: readonly Statement[]): readonly string[] {
  return denying
    .filter(isUnconditional)
    .flatMap(({ resources }) => (resources.kind === 'all but' ? resources.values : []))
    .slice(0, mostPatterns);
}

/** Whether a Deny holds for all that the pattern can be. */
function isTaken(denied: Targets, pattern: string): boolean {
  const heads = headsOf(denied);
  const lower = pattern.toLowerCase();
  if (denied.kind === 'only') {
    return heads.some(({ head, value }) => lower.startsWith(head) && matchesPattern(value, pattern));
  }
  return denied.kind === 'all but' && !heads.some(({ value }) => overlap(value, pattern));
}

type Head = Readonly<{ head: string; value: string }>;

/** What stands before the first wildcard rules most of a long list out. */
const known = new WeakMap<Targets, readonly Head[]>();

function headsOf(targets: Targets): readonly Head[] {
  const values = targets.kind === 'not said' ? [] : targets.values.slice(0, mostPatterns);
  const heads =
    known.get(targets) ?? values.map((value) => ({ head: value.toLowerCase().replace(/[*?].*$/s, ''), value }));
  known.set(targets, heads);
  return heads;
}
