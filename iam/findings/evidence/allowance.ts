import { covers } from '../../policy/covers.ts';
import type { Statement } from '../../policy/statement.ts';
import { isUnconditional } from '../../policy/targets.ts';

/** How far a document allows an action: `if` where it depends on a condition, or on a part that could not be read. */
export type Allowance = 'no' | 'if' | 'yes';

/** How far the statements, taken together, allow an action. */
export function allowance(statements: readonly Statement[], action: string): Allowance {
  const about = statements.filter(({ actions }) => covers(actions, action));
  const granting = about.filter(({ effect }) => effect === 'Allow');
  const denying = about.filter(({ effect }) => effect === 'Deny');
  if (granting.length === 0 || denying.some(isUnconditional)) return 'no';
  return denying.length === 0 && granting.some(isUnconditional) ? 'yes' : 'if';
}

/** The weakest of several: for what needs all of them. */
export function least<T>(needed: readonly T[], allowed: (one: T) => Allowance): Allowance {
  let result: Allowance = 'yes';
  for (const one of needed) {
    const how = allowed(one);
    if (how === 'no') return 'no';
    if (how === 'if') result = 'if';
  }
  return result;
}

/** The strongest of several: for what needs any one of them. */
export function most<T>(ways: readonly T[], allowed: (one: T) => Allowance): Allowance {
  let result: Allowance = 'no';
  for (const one of ways) {
    const how = allowed(one);
    if (how === 'yes') return 'yes';
    if (how === 'if') result = 'if';
  }
  return result;
}
