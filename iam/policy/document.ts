import type { Statement, Unread } from './statement.ts';

/** A policy document as far as it can be read. */
export type PolicyText =
  | Readonly<{
      kind: 'parsed';
      /** As the document has it. Policy variables are replaced in version 2012-10-17 only. */
      version: string | undefined;
      statements: readonly Statement[];
      /** What stands where a statement should, and members that no policy has. */
      unread: readonly Unread[];
    }>
  | Readonly<{ kind: 'unparseable'; text: string; reason: 'absent' | 'not JSON' | 'not an object' }>;

/** Whether a document that could be read has no statement, and so says nothing. */
export function hasNoStatement({ statements, unread }: Extract<PolicyText, { kind: 'parsed' }>): boolean {
  return statements.length === 0 && !unread.some(({ member }) => member === 'Statement');
}
