import type { Action } from '../../actions/action.ts';

/** An action on what alerting is made of: of itself worth a look; where it is the alerter's own, the finding makes it critical. */
export function onPart(entry: Pick<Action, 'target' | 'undo' | 'cli' | 'variants' | 'en'>): Action {
  return { category: 'alerting', security: 'medium', breakRisk: 'none', ...entry };
}

/** What a change to a resource of a stack is answered with: CloudFormation itself does not see it. */
export const asTheStackHasIt =
  'npx cdk drift shows what differs from the stack, npx cdk deploy --revert-drift sets it right.';
