import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import type { Action, Variant } from './action.ts';
import { holds } from './condition.ts';

/** What the action means in this record: with its first variant whose condition holds, or as it is. */
export function withVariant(action: Action, record: CloudTrailRecord): Action {
  const variant = action.variants?.find(({ when }) => holds(when, record));
  return variant === undefined ? action : applied(action, variant);
}

/** The action with what the variant says instead. A way back and a reason for having none exclude each other. */
export function applied(action: Action, { when, en = {}, ...changes }: Variant): Action {
  const { variants, undo, ...same } = action;
  const { noUndo, ...text } = action.en;
  if (changes.undo !== undefined) return { ...same, ...changes, en: { ...text, ...en } };
  if (en.noUndo !== undefined) return { ...same, ...changes, en: { ...text, ...en } };
  return { ...same, ...(undo && { undo }), ...changes, en: { ...action.en, ...en } };
}
