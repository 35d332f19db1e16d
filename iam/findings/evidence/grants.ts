import { covers } from '../../policy/covers.ts';
import { overlap } from '../../policy/overlaps.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Statement, Targets } from '../../policy/statement.ts';
import { isUnconditional } from '../../policy/targets.ts';

/** A pattern of resources for which a text allows an action. */
export type Grant = Readonly<{ pattern: string; how: 'yes' | 'if' }>;

/** For which resources the statements allow an action, without what an unconditional Deny takes back. */
export function grantsOf(statements: readonly Statement[], action: string): readonly Grant[] {
  const about = statements.filter(({ actions }) => covers(actions, action));
  const denying = about.filter(({ effect }) => effect === 'Deny');
  return about
    .filter(({ effect }) => effect === 'Allow')
    .flatMap((statement) => patternsIn(statement.resources).map((pattern) => ({ pattern, statement })))
    .filter(({ pattern }) => !denying.some((denial) => isUnconditional(denial) && isTaken(denial.resources, pattern)))
    .map(({ pattern, statement }) => {
      const limited = denying.some(({ resources }) => isTaken(resources, pattern));
      return { pattern, how: isUnconditional(statement) && !limited ? 'yes' : 'if' };
    });
}

function patternsIn(resources: Targets): readonly string[] {
  return resources.kind === 'only' ? resources.values : resources.kind === 'all but' ? ['*'] : [];
}

/** Whether a Deny holds for all that the pattern can be. */
function isTaken(denied: Targets, pattern: string): boolean {
  if (denied.kind === 'only') return denied.values.some((value) => matchesPattern(value, pattern));
  return denied.kind === 'all but' && !denied.values.some((value) => overlap(value, pattern));
}
