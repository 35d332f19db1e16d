import type { Change } from '../../change.ts';
import type { Statement } from '../../policy/statement.ts';

/** Whether a change brings a policy of this kind whose text is not in the record, or is not understood in full. */
export function isNotReadable(kind: 'permissions' | 'trust', { action, document, record }: Change): boolean {
  if (action?.document?.kind !== kind || record.hidden !== undefined) return false;
  if (document === undefined || document.text.kind === 'unparseable') return true;
  const { statements, unread } = document.text;
  return unread.length > 0 || statements.some(isUnread);
}

function isUnread({ effect, unread }: Statement): boolean {
  return effect === 'Unknown' || unread.length > 0;
}
