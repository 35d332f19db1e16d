import type { Statement, Targets, Unread } from './statement.ts';

/** Whether these are all actions or all resources: `*`, or all but nothing. */
export function isEverything(targets: Targets): boolean {
  if (targets.kind === 'not said') return false;
  return targets.kind === 'only' ? targets.values.some(isStar) : targets.values.length === 0;
}

/** `*`, and `*:*`, which is every action of every service. */
function isStar(value: string): boolean {
  return value === '*' || value === '*:*';
}

/** Whether an action pattern is every action of one service: `iam:*`. */
export function isWholeService(action: string): boolean {
  return /^[a-z0-9-]+:\*$/i.test(action);
}

/**
 * The statements with those first that a reader must not miss where only some are shown: an Allow of
 * everything, then what is denied, then what is not understood, then whole services.
 */
export function gravestFirst(statements: readonly Statement[]): readonly Statement[] {
  return statements.toSorted((one, other) => rank(one) - rank(other));
}

function rank({ effect, actions }: Statement): number {
  if (effect === 'Allow' && (isEverything(actions) || actions.kind === 'all but')) return 0;
  if (effect === 'Deny') return 1;
  if (effect === 'Unknown') return 2;
  return actions.kind === 'only' && actions.values.some(isWholeService) ? 3 : 4;
}

/** Whether nothing that a statement says narrows when it holds. */
export function isUnconditional({ effect, conditions, unread }: Statement): boolean {
  return conditions.length === 0 && unread.every((part) => effect === 'Allow' && isReadBothWays(part));
}

/**
 * Whether a member stands twice and each of the two is a statement of its own here: an Allow counts by the graver one,
 * and no condition is made up for it. A Deny may not be there at all. Why: docs/decisions/0188.
 */
export function isReadBothWays({ member, twice }: Unread): boolean {
  return twice === true && !/^condition(\.|$)/i.test(member);
}
