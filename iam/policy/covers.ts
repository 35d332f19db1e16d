import { matchesPattern } from './pattern.ts';
import type { Targets } from './statement.ts';

/** Whether a statement's actions include this one. */
export function covers(actions: Targets, action: string): boolean {
  if (actions.kind === 'not said') return false;
  const named = actions.values.some((pattern) => mayMatch(pattern, action) && matchesPattern(pattern, action));
  return named === (actions.kind === 'only');
}

/** A glance at the first letter spares most patterns of a long list the whole comparison. */
function mayMatch(pattern: string, action: string): boolean {
  const first = pattern.charAt(0);
  return first === '*' || first === '?' || first.toLowerCase() === action.charAt(0);
}
