import type { Action } from '../../actions/action.ts';

/** An action on a resource of the alerter. It has medium security by itself; on the alerter's own resource the finding `alerting-tampered` makes it critical. */
export function onPart<const A extends Pick<Action, 'target' | 'names' | 'undo' | 'cli' | 'variants'>>(entry: A) {
  return { category: 'alerting', security: 'medium', breakRisk: 'none', ...entry } as const;
}
