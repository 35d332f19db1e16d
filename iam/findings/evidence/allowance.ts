import { covers } from '../../policy/covers.ts';
import type { Statement } from '../../policy/statement.ts';
import { isUnconditional } from '../../policy/targets.ts';

/** How far a document allows an action: `if` where a condition, or a part that nobody understands, stands in between. */
export type Allowance = 'no' | 'if' | 'yes';

/** How far the statements, taken together, allow an action. */
export function allowance(statements: readonly Statement[], action: string): Allowance {
  const about = statements.filter(({ actions }) => covers(actions, action));
  const granting = about.filter(({ effect }) => effect === 'Allow');
  const denying = about.filter(({ effect }) => effect === 'Deny');
  if (granting.length === 0 || denying.some(isUnconditional)) return 'no';
  return denying.length === 0 && granting.some(isUnconditional) ? 'yes' : 'if';
}

/** The least of several: what needs all of them is allowed no further than that. */
export function least<T>(needed: readonly T[], allowed: (one: T) => Allowance): Allowance {
  let result: Allowance = 'yes';
  for (const one of needed) {
    const how = allowed(one);
    if (how === 'no') return 'no';
    if (how === 'if') result = 'if';
  }
  return result;
}

/** The most of several: what any of them opens is open. */
export function most<T>(ways: readonly T[], allowed: (one: T) => Allowance): Allowance {
  let result: Allowance = 'no';
  for (const one of ways) {
    const how = allowed(one);
    if (how === 'yes') return 'yes';
    if (how === 'if') result = 'if';
  }
  return result;
}
