import type { State } from '../state.ts';
import { type Doubt, type Draft, drafting } from './draft.ts';
import { holders } from './holders.ts';
import { managedPolicies } from './managed-policies.ts';
import { principals } from './principals.ts';
import type { Rewinder } from './rewinder.ts';
import type { Step } from './step.ts';
import { tags } from './tags.ts';

/** The state before the first of the records, as far as the records prove it, and what they leave open. */
export type Rewound = Readonly<{ start: State; doubts: readonly Doubt[] }>;

/** What changes who may do what; the rest of a state needs no way back here. */
export const rewinders: ReadonlyMap<string, Rewinder> = new Map(
  [holders, managedPolicies, principals, tags].flatMap((some) => Object.entries(some)),
);

/**
 * Takes steps back from a state that they all led to. They are given in the order of time. What the result lacks,
 * such as the text of a policy that was deleted, applying the steps from it fills in where a record has it.
 * Why: docs/decisions/0222.
 */
export function rewind(now: State, steps: readonly Step[]): Rewound {
  const { draftAt, finished } = drafting(now);
  for (const [back, step] of steps.toReversed().entries()) takeBack(draftAt(steps.length - 1 - back), step, now);
  const { state, doubts } = finished();
  return { start: state, doubts };
}

function takeBack(draft: Draft, step: Step, now: State): void {
  if (step.kind === 'aws') {
    const policy = draft.find('policy', step.arn);
    if (policy !== undefined) draft.put({ ...policy, defaultVersion: step.former });
    return;
  }
  const { record } = step;
  if (record.eventSource !== 'iam.amazonaws.com' || record.outcome.kind !== 'succeeded') return;
  rewinders.get(record.eventName)?.(draft, { state: now, record });
}
