import type { Action } from '../../actions/action.ts';

/** An action on what alerting is made of: of itself worth a look; where it is the alerter's own, the finding makes it critical. */
export function onPart<const A extends Pick<Action, 'target' | 'names' | 'undo' | 'cli' | 'variants'>>(entry: A) {
  return { category: 'alerting', security: 'medium', breakRisk: 'none', ...entry } as const;
}
