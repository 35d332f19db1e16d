import type { Statement, Unread } from '../../../iam/policy/statement.ts';
import type { PolicyPoint } from './point.ts';

/** How many statements are not shown. */
export function restOf(all: readonly Statement[], shown: readonly Statement[]): readonly PolicyPoint[] {
  const count = all.length - shown.length;
  return count > 0 ? [{ code: 'more statements', count }] : [];
}

/** What a document holds beside its statements. */
export function unreadParts(unread: readonly Unread[]): readonly PolicyPoint[] {
  return unread.length === 0 ? [] : [{ code: 'unread parts', unread }];
}
