import { matchesPattern } from './pattern.ts';
import type { Targets } from './statement.ts';

/** Whether a statement's actions include this one. */
export function covers(actions: Targets, action: string): boolean {
  if (actions.kind === 'not said') return false;
  const named = actions.values.some((pattern) => mayMatch(pattern, action) && matchesPattern(pattern, action));
  return named === (actions.kind === 'only');
}

/** To compare the first letters is cheap, and rules out most patterns of a long list. */
function mayMatch(pattern: string, action: string): boolean {
  const first = pattern.charAt(0);
  return first === '*' || first === '?' || first.toLowerCase() === action.charAt(0);
}
