import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import type { Action, Variant } from './action.ts';
import { holds } from './condition.ts';

/** What an action means in one case: its entry with what a variant says instead. */
export type Meaning = Omit<Action, 'variants'>;

/** The variant of an action that a record is a case of, where it is one. */
export function variantIn(action: Action, record: CloudTrailRecord): Variant | undefined {
  return action.variants?.find(({ when }) => holds(when, record));
}

/** The action with what the variant, if any, says instead. */
export function withVariant({ variants, ...action }: Action, variant: Variant | undefined): Meaning {
  if (variant === undefined) return action;
  const { name, when, noUndo, ...changes } = variant;
  const { undo, undoIfNew, ...same } = action;
  const ways = { ...(undo !== undefined && { undo }), ...(undoIfNew !== undefined && { undoIfNew }) };
  return { ...same, ...(noUndo === undefined && ways), ...changes };
}
