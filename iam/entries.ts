import type { Action, Actions } from './actions/action.ts';
import { catalogue } from './actions/catalogue.ts';
import { partActions } from './alerter/actions/part-actions.ts';

/** One action that we know: `sqs:DeleteQueue` is the name of what CloudTrail records as the event `DeleteQueue`. */
export type Entry = Readonly<{ name: string; eventName: string; action: Action }>;

/** Every entry of the catalogue of IAM. */
export const iamEntries: readonly Entry[] = entriesIn(catalogue);

/** Every entry about what alerting is made of. */
export const partEntries: readonly Entry[] = entriesIn(partActions);

function entriesIn(actions: Actions): readonly Entry[] {
  return Object.entries(actions).map(([name, action]) => ({ name, eventName: name.replace(/^.*:/, ''), action }));
}
