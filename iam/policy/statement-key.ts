import type { Statement } from './statement.ts';
import { nameOfPrincipal } from './trust.ts';

/** The same text for statements that say the same to the same: whatever their Sid is, and however each principal is written. */
export function statementKey({ sid, principals, ...rest }: Statement): string {
  const names = principals.kind === 'not said' ? [] : principals.values.map(nameOfPrincipal).toSorted();
  return JSON.stringify([rest, principals.kind, names]);
}
